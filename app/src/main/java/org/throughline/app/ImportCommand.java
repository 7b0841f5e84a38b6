package org.throughline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.app.reading.ArchiveIntake;
import org.throughline.app.terminal.Count;
import org.throughline.app.terminal.TextWidth;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.engine.reading.PageReader;
import org.throughline.store.Store;
import org.throughline.store.archive.Imports.Stand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Archives in, articles stored. */
@Command(
        name = "import",
        header = "Take in whole archives of pages.",
        description = {
            "",
            "Reads web archives (.warc and .wet, as of Common Crawl), JSON lines of articles (.jsonl, .ndjson) and"
                    + " newsletters (.eml, .mbox), each also packed as .gz, and stores their articles. What was broken"
                    + " off goes on where it was; what is done already is not done again. What cannot be read is put"
                    + " aside with its reason (see `put-aside`); the exit code is 1 then.",
            "",
            Main.FIELDS,
            ""
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Archives, taken in in this order.")
    private List<Path> files = List.of();

    @Option(names = "--again", description = "Begin at the beginning, whatever was taken in before.")
    private boolean again;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        boolean whole = true;
        try (Store store = data.open()) {
            ArchiveIntake intake =
                    new ArchiveIntake(new PageReader(store.knowledge().forReading()));
            for (Path file : files) {
                whole &= take(file, store, intake);
            }
        }
        return whole ? Main.OK : Main.SOME_QUARANTINED;
    }

    /** False if something of the file was put aside. */
    private boolean take(Path file, Store store, ArchiveIntake intake) throws InterruptedException {
        if (!Files.isRegularFile(file)) {
            return refuse(file, Files.isDirectory(file) ? "a folder: name the archives in it" : "no such file");
        }
        try {
            ArchiveImport work = new ArchiveImport(file.toRealPath(), store, intake);
            Stand before = again ? Stand.BEGINNING : work.before();
            if (before.ended()) {
                say(shown(file) + ": taken in before (--again takes it in once more)");
                return true;
            }
            Stand after = work.from(before);
            if (after == null) {
                return refuse(file, "no archive by its name (--help lists the kinds)");
            }
            if (work.damage() == null || after.articles() + after.putAside() > 0) {
                tell(file, after, work);
            }
            return work.damage() == null ? work.reasons().isEmpty() : refuse(file, work.damage());
        } catch (IOException unreadable) {
            return refuse(file, PlainFailures.inWords(unreadable));
        }
    }

    private void tell(Path file, Stand after, ArchiveImport work) {
        Map<Reason, Integer> reasons = work.reasons();
        say(shown(file) + ": " + Count.of(after.articles(), "article", "articles") + ", " + after.putAside()
                + " put aside");
        reasons.forEach((reason, count) -> say(String.format("%7d  %s", count, reason.words())));
        if (!reasons.isEmpty()) {
            say("         (./throughline put-aside names each)");
        }
        String unused = UnusedText.of(work.unusedFields().counted());
        if (!unused.isEmpty()) {
            say("         " + unused);
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private boolean refuse(Path file, String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Not read: " + shown(file) + ": " + why);
        err.flush();
        return false;
    }

    private static String shown(Path file) {
        return TextWidth.safe(file.toString());
    }
}
