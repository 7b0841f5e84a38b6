package org.throughline.engine.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.compare.NewsValue;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * Chooses a story's headline and key points among the sentences of its reports; writes none of its own.
 *
 * <p>Key points cover the facts that most independent reports share, the earliest told first among equals; where there is
 * one report only, its lead stands. Shown in the order in which reports tell them, what several tell before what one tells. No two say the same, none opens with a word that needs the sentence before it.
 */
public final class Briefing {
    private static final int MOST = 5;
    private static final int SINGLE_REPORT = 3;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 320;
    private static final double SAME = 0.5;
    private static final int LONGEST_BYLINE = 90;
    private static final String FINAL = ".!?…。！？؟۔।";
    private static final String CLOSING = "\"'”’»“)]";
    private static final List<String> BYLINES = List.of(
            "by ",
            "reporting by",
            "additional reporting",
            "editing by",
            "writing by",
            "edited by",
            "written by",
            "photo",
            "von ",
            "mit material",
            "text:",
            "foto",
            "автор",
            "фото",
            "par ",
            "por ");
    private static final Set<String> LEANING = Set.of(
            "he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "however", "his", "her", "their",
            "also", "er", "sie", "es", "dies", "aber", "und", "он", "она", "они", "это", "но");

    /** @param reports one article a family, in the order of their families */
    public List<KeyPoint> keyPoints(List<AnnotatedArticle> reports, List<Fact> facts) {
        Map<Long, AnnotatedArticle> byId = new HashMap<>();
        reports.forEach(report -> byId.put(report.id(), report));
        List<Candidate> candidates = candidates(facts, byId);
        int most = reports.size() < 2 ? SINGLE_REPORT : MOST;
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (chosen.size() < most
                    && chosen.stream().noneMatch(one -> overlap(one.words(), candidate.words()) > SAME)) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparing((Candidate one) -> one.reports() < 2)
                .thenComparingInt(Candidate::value)
                .thenComparingDouble(Candidate::place));
        return chosen.stream()
                .map(one -> new KeyPoint(one.sentence(), one.sources()))
                .toList();
    }

    /**
     * A sentence that may stand for a fact.
     *
     * @param value see {@link NewsValue}
     * @param place offset in its article, as a share of the article's length
     */
    private record Candidate(
            SentenceRef sentence, List<String> sources, int reports, int value, double place, Set<Integer> words) {}

    private static List<Candidate> candidates(List<Fact> facts, Map<Long, AnnotatedArticle> reports) {
        String language = mostCommonLanguage(reports.values());
        List<Candidate> candidates = new ArrayList<>();
        for (Fact fact : facts) {
            Set<String> sources = new TreeSet<>();
            Set<Long> tellers = new HashSet<>();
            List<SentenceRef> told = fact.sentences().stream()
                    .filter(sentence -> reports.containsKey(sentence.article()))
                    .toList();
            for (SentenceRef sentence : told) {
                tellers.add(sentence.article());
                sources.add(teller(sentence, reports).article().source());
            }
            told.stream()
                    .filter(sentence -> isTold(sentence, teller(sentence, reports)))
                    .filter(sentence -> standsAlone(text(sentence, reports)))
                    .filter(sentence -> NewsValue.of(text(sentence, reports)) < NewsValue.NEVER)
                    .min(Comparator.<SentenceRef>comparingInt(sentence -> teller(sentence, reports)
                                            .article()
                                            .language()
                                            .equals(language)
                                    ? 0
                                    : 1)
                            .thenComparingInt(sentence -> NewsValue.of(text(sentence, reports)))
                            .thenComparingDouble(sentence -> place(sentence, reports)))
                    .ifPresent(best -> candidates.add(new Candidate(
                            best,
                            List.copyOf(sources),
                            tellers.size(),
                            NewsValue.of(text(best, reports)),
                            place(best, reports),
                            words(text(best, reports)))));
        }
        candidates.sort(Comparator.comparingInt(Candidate::reports)
                .reversed()
                .thenComparingInt(Candidate::value)
                .thenComparingDouble(Candidate::place));
        return candidates;
    }

    /** The language of most reports: the key points of a story told in several are in one where they can be. */
    private static String mostCommonLanguage(Collection<AnnotatedArticle> reports) {
        Map<String, Integer> counts = new TreeMap<>();
        reports.forEach(report -> counts.merge(report.article().language(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static AnnotatedArticle teller(SentenceRef sentence, Map<Long, AnnotatedArticle> reports) {
        return Objects.requireNonNull(reports.get(sentence.article()), "a fact of another story");
    }

    private static String text(SentenceRef sentence, Map<Long, AnnotatedArticle> reports) {
        return sentence.span().in(teller(sentence, reports).article().text());
    }

    private static double place(SentenceRef sentence, Map<Long, AnnotatedArticle> reports) {
        int length = teller(sentence, reports).article().text().length();
        return (double) sentence.span().start() / Math.max(1, length);
    }

    /** Whether it stands in a paragraph, as a whole sentence: not an item of a list, not a line about who wrote it. */
    private static boolean isTold(SentenceRef sentence, AnnotatedArticle teller) {
        boolean inParagraph = teller.sentences().stream()
                .filter(one -> one.span().equals(sentence.span()))
                .anyMatch(one -> one.blockType() == BlockType.PARAGRAPH || one.blockType() == BlockType.LEAD);
        String words = sentence.span().in(teller.article().text()).strip();
        return inParagraph && isFinished(words) && !isByline(words);
    }

    private static boolean isFinished(String words) {
        int last = words.length() - 1;
        while (last >= 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && FINAL.indexOf(words.charAt(last)) >= 0;
    }

    /** "By Jane Doe and John Roe.", "Reporting by ...; editing by ...", "Mit Material von ..." */
    private static boolean isByline(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return BYLINES.stream().anyMatch(lower::startsWith) && words.length() < LONGEST_BYLINE;
    }

    private static boolean standsAlone(String sentence) {
        WordScanner scanner = new WordScanner(sentence);
        return sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && scanner.next()
                && !LEANING.contains(scanner.normal());
    }

    /** The headline that has most in common with the other reports' headlines and with their leads. */
    public String headline(List<AnnotatedArticle> reports) {
        String best = "";
        double most = -1;
        for (AnnotatedArticle report : reports) {
            double standing = standing(report, reports);
            if (standing > most) {
                most = standing;
                best = report.article().headline();
            }
        }
        return best;
    }

    private static double standing(AnnotatedArticle report, List<AnnotatedArticle> reports) {
        Set<Integer> words = words(report.article().headline());
        boolean derived = report.article().metadata().headline().from().equals("derived");
        double sum = derived ? 0 : 0.1;
        for (AnnotatedArticle other : reports) {
            if (other != report) {
                sum += overlap(words, words(other.article().headline())) / reports.size();
            }
        }
        return sum;
    }

    private static Set<Integer> words(String text) {
        Set<Integer> words = new HashSet<>();
        for (WordScanner scanner = new WordScanner(text); scanner.next(); ) {
            if (scanner.length() > 3 || scanner.hasDigits()) {
                words.add(scanner.prefixHash(6));
            }
        }
        return words;
    }

    private static double overlap(Set<Integer> one, Set<Integer> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / Math.max(1, Math.min(one.size(), other.size()));
    }
}
