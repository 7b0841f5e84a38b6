package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.List;
import org.throughline.bench.NamedTexts;
import org.throughline.engine.name.NameLabels;

/** Tags of labelled texts in the tagger's own terms, and back. */
public final class GoldNames {
    private GoldNames() {}

    public static int[] labels(NamedTexts.Text text, int sentence) {
        List<String> tags = text.tags().get(sentence);
        int[] labels = new int[tags.size()];
        for (int place = 0; place < labels.length; place++) {
            String tag = tags.get(place);
            if (!tag.equals("O")) {
                boolean first = tag.charAt(0) == 'B' || !continues(tags, place - 1, tag);
                boolean last = place + 1 == labels.length
                        || tags.get(place + 1).charAt(0) != 'I'
                        || !continues(tags, place + 1, tag);
                labels[place] = NameLabels.of(type(text, sentence, start(tags, place)), part(first, last));
            }
        }
        return labels;
    }

    private static boolean continues(List<String> tags, int place, String tag) {
        return place >= 0 && tags.get(place).endsWith(tag.substring(1));
    }

    private static int start(List<String> tags, int place) {
        int start = place;
        while (start > 0 && tags.get(start).charAt(0) == 'I' && continues(tags, start - 1, tags.get(start))) {
            start--;
        }
        return start;
    }

    private static int part(boolean first, boolean last) {
        if (first) {
            return last ? NameLabels.SINGLE : NameLabels.BEGIN;
        }
        return last ? NameLabels.LAST : NameLabels.INSIDE;
    }

    private static int type(NamedTexts.Text text, int sentence, int place) {
        String type = text.tags().get(sentence).get(place).substring(2);
        if (!type.equals("MISC")) {
            return NameLabels.TYPES.indexOf(type);
        }
        String finer = text.finer().isEmpty() ? "" : text.finer().get(sentence).get(place);
        if (finer.endsWith("NORP")) {
            return NameLabels.TYPES.indexOf("NORP");
        }
        boolean time = finer.endsWith("Date") || finer.endsWith("Money");
        return NameLabels.TYPES.indexOf(time ? "TIME" : "MISC");
    }

    /** The same text with tags as a set has them, a list of labels a sentence. */
    public static NamedTexts.Text tagged(NamedTexts.Text plain, List<int[]> labels) {
        List<List<String>> tags = new ArrayList<>();
        List<List<String>> finer = new ArrayList<>();
        for (int[] sentence : labels) {
            tags.add(tags(sentence, List.of("NORP", "TIME", "MISC"), "MISC"));
            finer.add(tags(sentence, List.of("TIME"), "Date"));
        }
        return new NamedTexts.Text(plain.id(), plain.sentences(), tags, finer);
    }

    private static List<String> tags(int[] labels, List<String> replaced, String by) {
        List<String> tags = new ArrayList<>();
        for (int label : labels) {
            int part = NameLabels.part(label);
            boolean first = part == NameLabels.BEGIN || part == NameLabels.SINGLE;
            String type = label == NameLabels.NONE ? "" : NameLabels.TYPES.get(NameLabels.type(label));
            tags.add(type.isEmpty() ? "O" : (first ? "B-" : "I-") + (replaced.contains(type) ? by : type));
        }
        return tags;
    }
}
