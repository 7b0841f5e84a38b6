package org.throughline.engine.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an article has told of time so far: its own day, the point last named, whether quarters are its measure. */
final class TimeSetting {
    private final @Nullable LocalDate reference;
    private @Nullable LocalDate lastDay;
    private Grain lastGrain = Grain.DAY;
    private @Nullable LocalDate quarter;

    TimeSetting(@Nullable LocalDate reference) {
        this.reference = reference;
    }

    @Nullable
    LocalDate reference() {
        return reference;
    }

    /** The point that "the previous day" and "two weeks later" count from. */
    @Nullable
    LocalDate anchor() {
        return lastDay != null ? lastDay : reference;
    }

    Grain anchorGrain() {
        return lastGrain;
    }

    /** The quarter that a business report speaks of, null if it has named none. */
    @Nullable
    LocalDate quarter() {
        return quarter;
    }

    void named(LocalDate day, Grain grain) {
        lastDay = day;
        lastGrain = grain;
        if (grain == Grain.QUARTER) {
            quarter = day;
        }
    }
}
