package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest placements, in a ring: each comes up again after a few and after many others. */
final class Recent {
    private static final int SOON = 40;
    private static final int LATE = 600;

    private final @Nullable Placement[] ring = new @Nullable Placement[LATE + 1];
    private int count;

    /** A report and its language. */
    record Placement(Strand.Member member, int language) {}

    /** Remembers a placement; those that are due again. */
    List<Placement> next(Strand.Member member, int language) {
        ring[count % ring.length] = new Placement(member, language);
        List<Placement> due = new ArrayList<>(2);
        for (int ago : new int[] {SOON, LATE}) {
            Placement earlier = count >= ago ? ring[(count - ago) % ring.length] : null;
            if (earlier != null) {
                due.add(earlier);
            }
        }
        count++;
        return due;
    }
}
