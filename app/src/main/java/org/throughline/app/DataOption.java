package org.throughline.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.throughline.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where what was read is kept; the same option wherever it is needed. */
final class DataOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

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

    /** For commands that add to a store: made if there is none. */
    Store open() {
        return Store.open(directory());
    }

    /** For commands that only make sense with what was kept before: a mistyped directory is told, not filled. */
    Store openExisting() {
        if (!Store.isIn(directory())) {
            throw new ParameterException(
                    command.commandLine(),
                    "nothing is kept in " + directory() + " yet: `add`, `import` and `read --save` begin a store");
        }
        return open();
    }
}
