package org.throughline.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.app.output.JsonLines;
import org.throughline.app.reading.PagesRead;
import org.throughline.app.reading.Quarantined;
import org.throughline.app.terminal.StoriesText;
import org.throughline.engine.Edition;
import org.throughline.engine.name.knowledge.Knowledge;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.saved.SavedPages;
import org.throughline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saved pages in, stories out. */
@Command(
        name = "read",
        header = "Read saved pages and tell their stories.",
        description = {
            "",
            "Reads files and folders of saved pages (.html, .htm, .txt) and JSON lines of articles (.jsonl), each also"
                    + " packed as .gz. A file pages.jsonl beside pages may tell, a line a page, its file, url, source"
                    + " and captured (the time it was saved).",
            "",
            Main.FIELDS,
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

    @Option(names = "--save", description = "Keep what is read, and tell its stories with what was kept before.")
    private boolean save;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        if (data.isGiven() && !save) {
            throw new ParameterException(spec.commandLine(), "--data needs --save");
        }
        Terminal terminal = Terminal.ofProcess();
        SavedPages pages = SavedPages.list(paths);
        if (!save) {
            PagesRead read = read(pages, Knowledge.NONE, terminal);
            return tell(read.edition(), read, terminal);
        }
        try (Store store = data.open()) {
            PagesRead read = read(pages, store.knowledge().forReading(), terminal);
            return tell(Keeping.keep(read, store), read, terminal);
        }
    }

    private static PagesRead read(SavedPages pages, Knowledge knowledge, Terminal terminal)
            throws InterruptedException {
        try (ProgressLine progress = ProgressLine.ofPages(pages.count(), terminal)) {
            return PagesRead.of(pages, new PageReader(knowledge), progress);
        }
    }

    private int tell(Edition edition, PagesRead read, Terminal terminal) {
        // "0 articles" beside the reason would say nothing.
        if (json || !read.articles().isEmpty() || read.quarantine().isEmpty()) {
            print(edition, read.quarantine(), terminal);
        }
        String unused = UnusedText.of(read.unusedFields());
        if (!unused.isEmpty()) {
            spec.commandLine().getErr().println("Of lines of JSON " + unused);
        }
        return nameQuarantined(read.quarantine());
    }

    private void print(Edition edition, List<Quarantined> quarantine, Terminal terminal) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonLines(out).write(edition, quarantine);
        } else {
            new StoriesText(out, terminal.columns(), terminal.colours(), all).print(edition);
        }
        out.flush();
    }

    private int nameQuarantined(List<Quarantined> quarantine) {
        PrintWriter err = spec.commandLine().getErr();
        for (Quarantined one : quarantine) {
            err.println("Not read: " + one.name() + ": " + one.inWords());
        }
        return quarantine.isEmpty() ? Main.OK : Main.SOME_QUARANTINED;
    }
}
