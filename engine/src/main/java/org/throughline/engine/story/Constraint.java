package org.throughline.engine.story;

/**
 * What a person said of two families: that they tell one story, or that they do not. Later clustering obeys; taking it back
 * lets it decide again.
 */
public record Constraint(Kind kind, long one, long other) {
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

    public static Constraint together(long one, long other) {
        return new Constraint(Kind.TOGETHER, one, other);
    }

    public static Constraint apart(long one, long other) {
        return new Constraint(Kind.APART, one, other);
    }
}
