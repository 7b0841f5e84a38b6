package org.throughline.bench.train;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.bench.NamedTexts;
import org.throughline.engine.name.NameDocument;
import org.throughline.engine.name.NameLabels;
import org.throughline.engine.name.NameTagger;

/** Counts right names (span and type) of people, places and organisations, told while training. */
final class NameFigures {
    private final int[] found = new int[3];
    private final int[] gold = new int[3];
    private final int[] right = new int[3];

    void count(List<NamedTexts.Text> texts, String language, NameTagger tagger) {
        for (NamedTexts.Text text : texts) {
            int[][] guess = tagger.tag(new NameDocument(language, text.sentences()));
            for (int sentence = 0; sentence < guess.length; sentence++) {
                Set<List<Integer>> wanted = names(GoldNames.labels(text, sentence));
                Set<List<Integer>> given = names(guess[sentence]);
                wanted.forEach(name -> gold[name.get(2)]++);
                given.forEach(name -> found[name.get(2)]++);
                given.stream().filter(wanted::contains).forEach(name -> right[name.get(2)]++);
            }
        }
    }

    private static Set<List<Integer>> names(int[] labels) {
        Set<List<Integer>> names = new HashSet<>();
        int start = 0;
        for (int place = 0; place < labels.length; place++) {
            int part = NameLabels.part(labels[place]);
            if (part == NameLabels.BEGIN || part == NameLabels.SINGLE) {
                start = place;
            }
            int type = NameLabels.type(labels[place]);
            if (type >= 0 && type < 3 && NameLabels.ends(labels[place])) {
                names.add(List.of(start, place, type));
            }
        }
        return names;
    }

    @Override
    public String toString() {
        int allRight = right[0] + right[1] + right[2];
        int allFound = found[0] + found[1] + found[2];
        int allGold = gold[0] + gold[1] + gold[2];
        return String.format(
                Locale.ROOT,
                "P %.3f R %.3f F1 %.3f (PER %.3f LOC %.3f ORG %.3f)",
                allRight / (double) Math.max(1, allFound),
                allRight / (double) Math.max(1, allGold),
                f1(allRight, allFound, allGold),
                f1(right[0], found[0], gold[0]),
                f1(right[1], found[1], gold[1]),
                f1(right[2], found[2], gold[2]));
    }

    private static double f1(int right, int found, int gold) {
        return 2.0 * right / Math.max(1, found + gold);
    }
}
