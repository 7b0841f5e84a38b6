package org.throughline.engine.section;

import java.util.Map;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.model.Features;

/** An article as the section model sees it: the beginnings of its first words, and how many of them tell which section. */
public final class SectionFeatures {
    /** What a unit of the shipped weights stands for before it is divided by the root of the number of features. */
    public static final double STEP = 0.004;

    private static final int WORD = 1;
    private static final int TOLD = 2;
    private static final int STEM = 6;
    private static final int MOST_WORDS = 220;
    private static final int TOLD_WEIGHT = 6;
    private static final SectionWords REPORT_WORDS = SectionWords.ofReports();

    private SectionFeatures() {}

    /** Fills the features of an article; only its headline and the beginning of its body count. */
    public static Features of(Article article) {
        return of(article.headline(), article.body());
    }

    public static Features of(String headline, String body) {
        Features features = new Features();
        words(features, headline);
        words(features, headline);
        words(features, body);
        told(features, headline, 3);
        told(features, body, 1);
        return features;
    }

    private static void words(Features features, String text) {
        WordScanner scanner = new WordScanner(text);
        for (int words = 0; words < MOST_WORDS && scanner.next(); words++) {
            if (scanner.length() > 2 && !scanner.hasDigits()) {
                features.add(WORD, scanner.prefixHash(STEM));
            }
        }
    }

    /** A feature for every section that words tell, several times over, so that few words may outweigh many. */
    private static void told(Features features, String text, int weight) {
        for (Map.Entry<Section, Integer> told :
                REPORT_WORDS.counts(text, MOST_WORDS).entrySet()) {
            int times = Math.min(TOLD_WEIGHT, told.getValue() * weight);
            for (int i = 0; i < times; i++) {
                features.add(TOLD, told.getKey().ordinal());
            }
        }
    }
}
