package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.WordScanner;

/** Puts a decision into words: finds again in the texts what the vectors only know as numbers. */
final class Explainer {
    private static final int OPENING = 800;
    private static final int MOST = 12;

    private final TermStatistics statistics;

    Explainer(TermStatistics statistics) {
        this.statistics = statistics;
    }

    Explanation explain(Article one, Article other, JoinModel model, List<String> features, double[] values) {
        Map<String, Seen> left = words(one);
        Map<String, Seen> right = words(other);
        List<Seen> shared = new ArrayList<>();
        left.forEach((word, seen) -> {
            if (right.containsKey(word)) {
                shared.add(seen);
            }
        });
        shared.sort(Comparator.comparingDouble((Seen seen) -> -seen.rarity()).thenComparing(Seen::written));
        double hours = Math.abs(StoryBook.hours(one) - StoryBook.hours(other));
        return new Explanation(
                written(shared.stream()
                        .filter(seen -> !seen.number() && !seen.name())
                        .toList()),
                written(shared.stream().filter(Seen::name).toList()),
                written(shared.stream().filter(Seen::number).toList()),
                Double.isNaN(hours) ? -1 : hours,
                JoinModel.probability(model.score(values)),
                evidence(model, features, values));
    }

    private static List<String> written(List<Seen> shared) {
        return shared.stream().map(Seen::written).limit(MOST).toList();
    }

    private static List<Explanation.Evidence> evidence(JoinModel model, List<String> features, double[] values) {
        List<Explanation.Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            evidence.add(new Explanation.Evidence(features.get(i), values[i], model.evidence(values, i)));
        }
        evidence.sort(Comparator.comparingDouble((Explanation.Evidence one) -> -Math.abs(one.weight()))
                .thenComparing(Explanation.Evidence::feature));
        return List.copyOf(evidence.subList(0, Math.min(8, evidence.size())));
    }

    private record Seen(String written, boolean name, boolean number, double rarity) {}

    private Map<String, Seen> words(Article article) {
        Map<String, Seen> seen = new TreeMap<>();
        String body = article.body();
        int language = article.language().hashCode();
        for (String text : List.of(article.headline(), body.substring(0, Math.min(OPENING, body.length())))) {
            WordScanner scanner = new WordScanner(text);
            while (scanner.next()) {
                String written = text.substring(scanner.start(), scanner.end());
                double rarity = statistics.inverse(
                        Field.ALL.term(scanner.prefixHash(ReportTerms.STEM), language), language, Field.ALL);
                boolean name = scanner.startsUpper() && !scanner.beginsSentence() && !scanner.hasDigits();
                if (rarity > 2) {
                    seen.putIfAbsent(scanner.normal(), new Seen(written, name, scanner.hasDigits(), rarity));
                }
            }
        }
        return seen;
    }
}
