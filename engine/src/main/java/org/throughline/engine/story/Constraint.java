package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.List;

/** What a correction means for two families: that they tell one story, or that they do not. */
record Constraint(Kind kind, long one, long other) {
    public Constraint {
        if (one == other) {
            throw new IllegalArgumentException("one family cannot be held against itself");
        }
        if (one > other) {
            long swapped = one;
            one = other;
            other = swapped;
        }
    }

    /** What is asked for. */
    public enum Kind {
        TOGETHER,
        APART
    }

    /** A correction pair by pair. */
    static List<Constraint> of(StoryCorrection correction) {
        List<Constraint> pairs = new ArrayList<>();
        switch (correction) {
            case StoryCorrection.Together together -> {
                List<Long> families = List.copyOf(together.families());
                for (int i = 1; i < families.size(); i++) {
                    pairs.add(new Constraint(Kind.TOGETHER, families.get(i - 1), families.get(i)));
                }
            }
            case StoryCorrection.Apart apart ->
                apart.these()
                        .forEach(one ->
                                apart.those().forEach(other -> pairs.add(new Constraint(Kind.APART, one, other))));
        }
        return pairs;
    }
}
