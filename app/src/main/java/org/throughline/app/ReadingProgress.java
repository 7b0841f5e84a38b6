package org.throughline.app;

import java.util.OptionalInt;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.throughline.app.reading.Progress;

/** A progress bar on standard error, once the work proves long and if a person can see it. */
final class ReadingProgress implements Progress, AutoCloseable {
    private static final long SHOWN_AFTER_NANOS = 1_500_000_000L;
    private static final int UNKNOWN = -1;

    private final OptionalInt total;
    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    ReadingProgress(OptionalInt total, Terminal terminal) {
        this.total = total;
        this.terminal = terminal;
    }

    @Override
    public void step() {
        done++;
        if (bar == null && terminal.messages() && System.nanoTime() - start > SHOWN_AFTER_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setUnit(" pages", 1)
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
