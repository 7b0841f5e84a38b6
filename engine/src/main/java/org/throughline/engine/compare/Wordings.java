package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.wordlist.WordLists;

/**
 * Where reports choose words of different weight for one thing: "full-scale invasion", "special military operation",
 * "conflict". Only what a report says in its own voice counts, never what it quotes; the terms that may stand for one
 * thing come from a list, so a difference that nobody has listed is not found. Costs a search a term and report.
 */
public final class Wordings {
    private static final int MOST_CHARACTERS = 40_000;
    private static final List<Thing> THINGS = read();

    private Wordings() {}

    /** A term that a report uses, and the first sentence with it. */
    public record Use(String term, SentenceRef sentence) {}

    /**
     * What the reports call one thing.
     *
     * @param uses by report at most one a term, in the order of the reports; at least two different terms
     */
    public record Difference(int thing, List<Use> uses) {
        public Difference {
            uses = List.copyOf(uses);
        }
    }

    /** Forms of words for one thing in one language. */
    private record Thing(int number, String language, List<List<String>> terms) {}

    private static List<Thing> read() {
        List<Thing> things = new ArrayList<>();
        for (String line : WordLists.lines(Wordings.class, "telling-terms.txt")) {
            String[] parts = line.split(" ", 3);
            List<List<String>> terms = new ArrayList<>();
            for (String term : parts[2].split(";", -1)) {
                terms.add(List.of(term.strip().split("\\|", -1)));
            }
            things.add(new Thing(Integer.parseInt(parts[0]), parts[1], terms));
        }
        return List.copyOf(things);
    }

    /** The things that at least two of the reports call by different terms, not using one another's. */
    public static List<Difference> among(List<Report> reports) {
        Map<Integer, Map<Long, Map<String, Use>>> used = new TreeMap<>();
        for (Report report : reports) {
            Voice voice = new Voice(report.article());
            for (Thing thing : THINGS) {
                if (thing.language().equals(report.article().article().language())) {
                    Map<String, Use> terms = voice.uses(thing);
                    if (!terms.isEmpty()) {
                        used.computeIfAbsent(thing.number(), number -> new LinkedHashMap<>())
                                .put(report.article().id(), terms);
                    }
                }
            }
        }
        List<Difference> differences = new ArrayList<>();
        used.forEach((thing, byReport) -> {
            if (isDifference(byReport)) {
                differences.add(new Difference(
                        thing,
                        byReport.values().stream()
                                .flatMap(terms -> terms.values().stream())
                                .toList()));
            }
        });
        return differences;
    }

    /** Some report uses a term that another, which has a word for the thing too, never uses. */
    private static boolean isDifference(Map<Long, Map<String, Use>> byReport) {
        for (Map<String, Use> ones : byReport.values()) {
            for (Map<String, Use> others : byReport.values()) {
                if (ones.keySet().stream().noneMatch(others::containsKey)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a report says in its own voice, lower case, quotations blanked out. */
    private static final class Voice {
        private final AnnotatedArticle article;
        private final String text;

        Voice(AnnotatedArticle article) {
            this.article = article;
            String whole = article.article().text();
            StringBuilder own = new StringBuilder(whole.substring(0, Math.min(MOST_CHARACTERS, whole.length()))
                    .toLowerCase(Locale.ROOT));
            own.setLength(Math.min(own.length(), Math.min(MOST_CHARACTERS, whole.length())));
            for (Quotation quotation : article.quotations()) {
                blank(own, quotation.outer());
            }
            text = own.toString();
        }

        private static void blank(StringBuilder own, Span span) {
            for (int i = span.start(); i < Math.min(own.length(), span.end()); i++) {
                own.setCharAt(i, ' ');
            }
        }

        Map<String, Use> uses(Thing thing) {
            Map<String, Use> uses = new LinkedHashMap<>();
            for (List<String> forms : thing.terms()) {
                for (String form : forms) {
                    SentenceRef sentence = uses.containsKey(forms.getFirst()) ? null : first(form);
                    if (sentence != null) {
                        uses.put(forms.getFirst(), new Use(forms.getFirst(), sentence));
                    }
                }
            }
            return uses;
        }

        private @Nullable SentenceRef first(String form) {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                if (isWhole(at, at + form.length())) {
                    for (Sentence sentence : article.sentences()) {
                        if (sentence.blockType().isBody() && sentence.span().overlaps(new Span(at, at + 1))) {
                            return new SentenceRef(
                                    article.id(), article.article().version(), sentence.span());
                        }
                    }
                }
            }
            return null;
        }

        private boolean isWhole(int from, int to) {
            return (from == 0 || !Character.isLetter(text.charAt(from - 1)))
                    && (to == text.length() || !Character.isLetter(text.charAt(to)));
        }
    }
}
