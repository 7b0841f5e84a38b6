package org.throughline.engine.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * Holds a publisher's own headline and key points against its own report: a number that the report does not have, people
 * brought together whom no passage of the report names together, or words of which no passage has half. Says that the
 * report does not carry the line, never that the line is wrong. Costs a pass over the report for each such line.
 */
public final class BodyCheck {
    private static final int PASSAGE = 3;
    private static final int STEM = 5;
    private static final int SHORTEST_WORD = 4;
    private static final int FEWEST_WORDS = 6;
    private static final int FEWEST_SENTENCES = 5;
    private static final int MOST_LINES = 24;
    private static final int SMALLEST_NUMBER_LENGTH = 2;
    private static final double LEAST_CARRIED = 0.4;

    private BodyCheck() {}

    /** Why a line is not carried by the report. */
    public enum Reason {
        /** A number that stands nowhere in the report. */
        NUMBER,
        /** People whom no passage of the report names together. */
        PEOPLE_APART,
        /** No passage of the report has half of its words. */
        UNTOLD
    }

    /**
     * A headline or key point that its own report does not carry.
     *
     * @param words the numbers or names concerned
     */
    public record Doubt(Span span, Reason reason, List<String> words) {
        public Doubt {
            words = List.copyOf(words);
        }
    }

    /** Nothing for articles that are too short, or cut short, to be held against. */
    public static List<Doubt> of(AnnotatedArticle article) {
        List<Sentence> body = article.sentences().stream()
                .filter(sentence -> sentence.blockType().isBody())
                .toList();
        List<Doubt> doubts = new ArrayList<>();
        if (body.size() < FEWEST_SENTENCES) {
            return doubts;
        }
        Body report = new Body(article, body);
        int lines = 0;
        for (Sentence sentence : article.sentences()) {
            BlockType type = sentence.blockType();
            if ((type == BlockType.KEY_POINT || type == BlockType.HEADLINE) && lines++ < MOST_LINES) {
                Doubt doubt = report.doubt(sentence);
                if (doubt != null) {
                    doubts.add(doubt);
                }
            }
        }
        return doubts;
    }

    /** The report's sentences, and what each has. */
    private static final class Body {
        private final AnnotatedArticle article;
        private final List<Sentence> sentences;
        private final List<Set<Integer>> words = new ArrayList<>();
        private final List<Set<Integer>> people = new ArrayList<>();
        private final Set<String> numbers = new HashSet<>();

        Body(AnnotatedArticle article, List<Sentence> sentences) {
            this.article = article;
            this.sentences = sentences;
            for (Sentence sentence : sentences) {
                words.add(words(sentence));
                people.add(people(sentence));
                numbers.addAll(numbers(sentence));
            }
        }

        @Nullable
        Doubt doubt(Sentence line) {
            Set<String> missing = new TreeSet<>(numbers(line));
            missing.removeAll(numbers);
            if (!missing.isEmpty()) {
                return new Doubt(line.span(), Reason.NUMBER, List.copyOf(missing));
            }
            Set<Integer> named = people(line);
            if (line.blockType() == BlockType.KEY_POINT && areApart(named)) {
                return new Doubt(line.span(), Reason.PEOPLE_APART, names(named));
            }
            Set<Integer> told = words(line);
            return line.blockType() == BlockType.KEY_POINT
                            && told.size() >= FEWEST_WORDS
                            && carried(told) < LEAST_CARRIED
                    ? new Doubt(line.span(), Reason.UNTOLD, List.of())
                    : null;
        }

        /** Whether each of several people is named in the report, but no passage names them all. */
        private boolean areApart(Set<Integer> named) {
            Set<Integer> everywhere = new HashSet<>();
            people.forEach(everywhere::addAll);
            if (named.size() < 2 || !everywhere.containsAll(named)) {
                return false;
            }
            for (int at = 0; at < sentences.size(); at++) {
                Set<Integer> here = new HashSet<>();
                for (int i = at; i < Math.min(sentences.size(), at + PASSAGE); i++) {
                    here.addAll(people.get(i));
                }
                if (here.containsAll(named)) {
                    return false;
                }
            }
            return true;
        }

        /** The largest share of the words that one passage has. */
        private double carried(Set<Integer> told) {
            long most = 0;
            for (int at = 0; at < sentences.size(); at++) {
                Set<Integer> here = new HashSet<>();
                for (int i = at; i < Math.min(sentences.size(), at + PASSAGE); i++) {
                    here.addAll(words.get(i));
                }
                most = Math.max(most, told.stream().filter(here::contains).count());
            }
            return (double) most / Math.max(1, told.size());
        }

        private List<String> names(Set<Integer> entities) {
            return entities.stream()
                    .map(entity -> article.names().entities().get(entity).name())
                    .sorted()
                    .toList();
        }

        private Set<Integer> people(Sentence sentence) {
            Set<Integer> people = new HashSet<>();
            for (Mention mention : article.names().in(sentence.index())) {
                if (article.names().entities().get(mention.entity()).kind() == EntityKind.PERSON) {
                    people.add(mention.entity());
                }
            }
            return people;
        }

        private Set<Integer> words(Sentence sentence) {
            Set<Integer> found = new HashSet<>();
            WordScanner scanner = scanner(sentence);
            while (scanner.next()) {
                if (scanner.length() >= SHORTEST_WORD && !scanner.hasDigits()) {
                    found.add(scanner.prefixHash(STEM));
                }
            }
            return found;
        }

        /** Runs of two digits or more; a single digit is often a word in the report. */
        private Set<String> numbers(Sentence sentence) {
            Set<String> found = new HashSet<>();
            WordScanner scanner = scanner(sentence);
            while (scanner.next()) {
                String word = scanner.normal();
                if (word.length() >= SMALLEST_NUMBER_LENGTH && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    found.add(word);
                }
            }
            return found;
        }

        private WordScanner scanner(Sentence sentence) {
            return new WordScanner(
                    article.article().text(),
                    sentence.span().start(),
                    sentence.span().end());
        }
    }
}
