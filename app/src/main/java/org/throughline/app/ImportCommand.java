package org.throughline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.throughline.app.reading.ArchiveIntake;
import org.throughline.app.terminal.Count;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.archive.Archive;
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
                    + " off goes on where it was; what is done already is not done again.",
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
    public Integer call() throws InterruptedException, IOException {
        int broken = 0;
        try (Store store = Store.open(data.directory())) {
            ArchiveIntake intake =
                    new ArchiveIntake(new PageReader(store.knowledge().forReading()));
            for (Path file : files) {
                broken += take(file, store, intake) ? 0 : 1;
            }
        }
        return broken == 0 ? Main.OK : Main.SOME_QUARANTINED;
    }

    private boolean take(Path file, Store store, ArchiveIntake intake) throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            return refuse(file, "no such file");
        }
        String name = file.toRealPath().toString();
        long bytes = Files.size(file);
        Stand before = again ? Stand.BEGINNING : store.imports().of(name, bytes);
        if (before.ended()) {
            say(file + ": taken in before (--again takes it in once more)");
            return true;
        }
        try (Archive archive = Archive.open(file, before.place())) {
            if (archive == null) {
                return refuse(file, "no archive by its name (--help lists the kinds)");
            }
            Stand[] stand = {before};
            try (ProgressLine progress = ProgressLine.ofPages(OptionalInt.empty(), Terminal.ofProcess())) {
                intake.read(
                        archive,
                        batch -> {
                            store.accept(batch.articles());
                            stand[0] = new Stand(
                                    batch.place(),
                                    false,
                                    stand[0].articles() + batch.articles().size(),
                                    stand[0].putAside() + batch.putAside());
                            store.imports().note(name, bytes, stand[0]);
                        },
                        progress);
            }
            return end(file, name, bytes, store, stand[0], archive);
        }
    }

    private boolean end(Path file, String name, long bytes, Store store, Stand stand, Archive archive) {
        boolean whole = archive.damage() == null;
        store.imports().note(name, bytes, new Stand(stand.place(), whole, stand.articles(), stand.putAside()));
        say(file + ": " + Count.of(stand.articles(), "article", "articles") + ", "
                + Count.of(stand.putAside(), "page without one", "pages without one"));
        return whole || refuse(file, "what stands before this was read: " + archive.damage());
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private boolean refuse(Path file, String why) {
        spec.commandLine().getErr().println("Not read: " + file + ": " + why);
        return false;
    }
}
