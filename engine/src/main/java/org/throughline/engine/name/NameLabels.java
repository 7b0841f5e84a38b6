package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of the name tagger: a type with the place in the name, or none. Types: PER, LOC, ORG, NORP (peoples, creeds,
 * parties as adjectives), TIME (dates and sums), MISC.
 */
public final class NameLabels {
    /** Outside of any name. */
    public static final int NONE = 0;

    public static final int BEGIN = 0;
    public static final int INSIDE = 1;
    public static final int LAST = 2;
    public static final int SINGLE = 3;

    public static final int TIME = 4;

    public static final List<String> TYPES = List.of("PER", "LOC", "ORG", "NORP", "TIME", "MISC");
    public static final int COUNT = 1 + 4 * 6;
    private static final String PLACES = "BILU";

    private NameLabels() {}

    public static int of(int type, int part) {
        return 1 + type * 4 + part;
    }

    /** The type of a label, -1 for none. */
    public static int type(int label) {
        return label == NONE ? -1 : (label - 1) / 4;
    }

    public static int part(int label) {
        return label == NONE ? SINGLE : (label - 1) % 4;
    }

    /** Whether a label may follow another; the start of a sentence counts as {@link #NONE}. */
    public static boolean follows(int before, int label) {
        boolean open = before != NONE && (part(before) == BEGIN || part(before) == INSIDE);
        boolean continues = label != NONE && (part(label) == INSIDE || part(label) == LAST);
        return open == continues && (!open || type(before) == type(label));
    }

    /** Whether a sentence may end after the label. */
    public static boolean ends(int label) {
        return label == NONE || part(label) == LAST || part(label) == SINGLE;
    }

    /** Names as stored with a model. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("O"));
        for (String type : TYPES) {
            for (char place : PLACES.toCharArray()) {
                names.add(place + "-" + type);
            }
        }
        return names;
    }
}
