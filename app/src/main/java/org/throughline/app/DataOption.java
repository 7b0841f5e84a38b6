package org.throughline.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where what was read is kept; the same option wherever it is needed. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where what was read is kept (default: ~/.throughline).")
    private @Nullable Path directory;

    Path directory() {
        return directory == null ? Path.of(System.getProperty("user.home", "."), ".throughline") : directory;
    }

    boolean isGiven() {
        return directory != null;
    }
}
