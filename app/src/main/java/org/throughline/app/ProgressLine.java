package org.throughline.app;

import java.util.OptionalInt;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.throughline.app.reading.Progress;

/** A progress bar on standard error, once the work proves long and if a person can see it. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long SHOWN_AFTER_NANOS = 1_500_000_000L;
    private static final int UNKNOWN = -1;

    private final String task;
    private final String unit;
    private final OptionalInt total;
    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    /** @param unit as it follows a number, with its space */
    ProgressLine(String task, String unit, OptionalInt total, Terminal terminal) {
        this.task = task;
        this.unit = unit;
        this.total = total;
        this.terminal = terminal;
    }

    /** The progress of reading pages. */
    static ProgressLine ofPages(OptionalInt total, Terminal terminal) {
        return new ProgressLine("Reading", " pages", total, terminal);
    }

    @Override
    public void step() {
        reached(done + 1);
    }

    /** So much is done by now. */
    void reached(long amount) {
        done = amount;
        if (bar == null && terminal.messages() && System.nanoTime() - start > SHOWN_AFTER_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, 1)
                    .setInitialMax(total.orElse(UNKNOWN))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setMaxRenderedLength(terminal.columns() - 1)
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
