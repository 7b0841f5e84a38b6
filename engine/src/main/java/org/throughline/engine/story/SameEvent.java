package org.throughline.engine.story;

/** How surely strands tell one event, in one language or in two, with what persons said of them. */
final class SameEvent {
    private static final double MOST_SAID = 4;

    private final JoinModel join;
    private final JoinModel link;
    private final Constraints constraints;

    SameEvent(JoinModel join, JoinModel link, Constraints constraints) {
        this.join = join;
        this.link = link;
        this.constraints = constraints;
    }

    /** Mean log-odds that a strand tells the same as the other strands of a story; a person's word outweighs all. */
    double score(Strand strand, Telling telling) {
        double sum = 0;
        int count = 0;
        for (Strand other : telling.strands) {
            if (other != strand && constraints.forbid(strand, other)) {
                return -MOST_SAID;
            }
            if (other != strand && constraints.demand(strand, other)) {
                return 2 * MOST_SAID;
            }
            if (other != strand) {
                sum += said(strand, other);
                count++;
            }
        }
        return count == 0 ? -MOST_SAID : sum / count;
    }

    /** Log-odds that both are one story, at most {@value #MOST_SAID} either way; in one language or in two. */
    private double said(Strand one, Strand other) {
        double said = one.language == other.language
                ? join.score(JoinFeatures.of(one, other))
                : link.score(LinkFeatures.of(one, other));
        return Math.max(-MOST_SAID, Math.min(MOST_SAID, said));
    }

    /** The same as {@link #said} with what persons said. */
    double bound(Strand one, Strand other) {
        if (constraints.forbid(one, other)) {
            return Binding.NEVER;
        }
        if (constraints.demand(one, other)) {
            return Binding.ALWAYS;
        }
        return one.hidden || other.hidden ? 0 : said(one, other);
    }
}
