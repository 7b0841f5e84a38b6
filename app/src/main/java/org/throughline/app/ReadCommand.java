package org.throughline.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.app.output.JsonLines;
import org.throughline.app.reading.Quarantined;
import org.throughline.app.reading.SavedReading;
import org.throughline.app.terminal.StoriesText;
import org.throughline.feeds.saved.SavedPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saved pages in, stories out. */
@Command(
        name = "read",
        header = "Read saved pages and tell their stories.",
        description = {
            "",
            "Reads files and folders of saved pages (.html, .htm, .txt) and JSON lines of articles (.jsonl with id,"
                    + " url, source, time, lang, title, text), each also packed as .gz. A file pages.jsonl beside"
                    + " pages may tell, a line a page, its file, url, source and captured (the time it was saved).",
            "",
            "The order of the arguments does not matter, and a file's own time is never taken for a time of"
                    + " publication. What cannot be read is named with the reason; the rest is read.",
            ""
        })
final class ReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders of saved pages.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print JSON lines (docs/output.md tells their form).")
    private boolean json;

    @Option(names = "--all", description = "Show everything of every story, not only the best few lines.")
    private boolean all;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        SavedPages pages = SavedPages.list(paths);
        Terminal terminal = Terminal.ofProcess();
        SavedReading reading;
        try (ReadingProgress progress = new ReadingProgress(pages.count(), terminal)) {
            reading = SavedReading.of(pages, progress);
        }
        if (json) {
            new JsonLines(out).write(reading);
        } else {
            new StoriesText(out, terminal.columns(), terminal.colours(), all).print(reading.edition());
        }
        return nameQuarantined(reading.quarantine());
    }

    private int nameQuarantined(List<Quarantined> quarantine) {
        PrintWriter err = spec.commandLine().getErr();
        for (Quarantined one : quarantine) {
            err.println("Not read: " + one.name() + ": " + one.inWords());
        }
        return quarantine.isEmpty() ? Main.OK : Main.SOME_QUARANTINED;
    }
}
