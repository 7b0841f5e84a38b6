package org.throughline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.app.export.Codebook;
import org.throughline.app.export.StatementFormat;
import org.throughline.app.export.StatementRow;
import org.throughline.app.export.StatementRows;
import org.throughline.app.reading.PagesRead;
import org.throughline.engine.Edition;
import org.throughline.feeds.saved.SavedPages;
import org.throughline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was found, for other programs. */
@Command(
        name = "export",
        header = "Write what was found for other programs.",
        description = {"", "One kind so far: statements, who said what.", ""},
        subcommands = {ExportCommand.Statements.class})
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Main.OK;
    }

    /** Who said what. */
    @Command(
            name = "statements",
            header = "Write who said what: date, person, organisation, concept, agreement, source, sentence, address.",
            description = {
                "",
                "Of the pages given, or of all that is kept. Concept and agreement are suggestions to confirm. The"
                        + " format dna is a database file that the Discourse Network Analyzer 3 opens (coder Admin,"
                        + " password throughline).",
                ""
            })
    static final class Statements implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders of saved pages.")
        private List<Path> paths = List.of();

        @Option(names = "--format", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
        private StatementFormat format = StatementFormat.CSV;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
        private Path out = Path.of("");

        @Option(names = "--force", description = "Write over a file that is there.")
        private boolean force;

        @Option(
                names = "--least",
                paramLabel = "SHARE",
                defaultValue = "0",
                description = "Leave out what is less sure, 0 to 1 (default: ${DEFAULT-VALUE}).")
        private double least;

        @Option(
                names = "--codebook",
                paramLabel = "LIST",
                defaultValue = "plover",
                description =
                        "The concepts to suggest: plover (what the speaker does), or migration (German statements of"
                                + " the debate on migration, by the list of DEbateNet; default: ${DEFAULT-VALUE}).")
        private Codebook codebook = Codebook.PLOVER;

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (Files.exists(out) && !force) {
                throw new ParameterException(spec.commandLine(), out + " is there already: --force writes over it");
            }
            List<StatementRow> rows = StatementRows.of(edition(), codebook, least);
            format.write(rows, out);
            PrintWriter err = spec.commandLine().getErr();
            err.println(rows.size() + " statements written to " + out);
            return Main.OK;
        }

        private Edition edition() throws InterruptedException {
            if (paths.isEmpty()) {
                try (Store store = data.openExisting()) {
                    return store.edition();
                }
            }
            SavedPages pages = SavedPages.list(paths);
            try (ProgressLine progress = ProgressLine.ofPages(pages.count(), Terminal.ofProcess())) {
                return PagesRead.of(pages, progress).edition();
            }
        }
    }
}
