package org.throughline.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.throughline.app.terminal.Count;
import org.throughline.app.terminal.TextWidth;
import org.throughline.store.Store;
import org.throughline.store.library.QuarantineView;
import org.throughline.store.library.Slice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What could not be read, and why. */
@Command(
        name = "put-aside",
        header = "List what could not be read, each with its reason.",
        description = {
            "",
            "Pages, lines and messages that `read --save`, `import`, `fetch` and `serve` put aside: where each is, and"
                    + " why. What is read after all later leaves the list. The reader shows it under /put-aside.",
            ""
        })
final class PutAsideCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int most;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = data.openExisting()) {
            Slice<QuarantineView> rows = store.library().quarantine(1, Math.max(1, most));
            for (QuarantineView row : rows.items()) {
                out.println(TextWidth.safe(row.identity()) + ": " + TextWidth.safe(row.detail())
                        + (row.tries() > 1 ? ", " + Count.of(row.tries(), "try", "tries") : ""));
            }
            if (rows.more() || rows.items().isEmpty()) {
                long all = store.library().totals().quarantined();
                spec.commandLine().getErr().println(all == 0 ? "Nothing is put aside." : "of " + all + " in all");
            }
        }
        out.flush();
        return Main.OK;
    }
}
