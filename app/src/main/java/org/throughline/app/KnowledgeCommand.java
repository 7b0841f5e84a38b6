package org.throughline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.knowledge.UnreadableDump;
import org.throughline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A knowledge base of people, organisations and places, kept beside what was read. */
@Command(
        name = "knowledge",
        header = "Import what is known of people, organisations and places.",
        description = {
            "",
            "A knowledge base gives the names in the articles identifiers, names in all languages and descriptions: one"
                    + " person is then one, however a source spells the name. Wikidata's dumps are read.",
            ""
        },
        subcommands = {KnowledgeCommand.Import.class})
final class KnowledgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Main.OK;
    }

    /** What a dump is asked for. */
    enum Kind {
        PEOPLE(EntityKind.PERSON),
        ORGANISATIONS(EntityKind.ORGANISATION),
        PLACES(EntityKind.PLACE);

        private final EntityKind entities;

        Kind(EntityKind entities) {
            this.entities = entities;
        }
    }

    /** Reads a dump into the store. */
    @Command(
            name = "import",
            header = "Import a Wikidata JSON dump: identifiers, names in all languages, descriptions.",
            description = {
                "",
                "Reads the dump as a stream (.json, .json.gz or .json.bz2) and keeps its people, organisations and"
                        + " places. What is read with --save from then on is matched with them by all their names; what"
                        + " was read before stays as it is. A second import takes the place of the first. If the dump is"
                        + " damaged or something else, nothing is changed.",
                ""
            })
    static final class Import implements Callable<Integer> {
        private static final int MEGABYTE = 1 << 20;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The dump.")
        private Path file = Path.of("");

        @Option(
                names = "--only",
                paramLabel = "KIND",
                split = ",",
                description = "Keep only these, apart by commas: ${COMPLETION-CANDIDATES}.")
        private List<Kind> only = List.of(Kind.values());

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException, UnreadableDump {
            Set<EntityKind> kinds = only.stream()
                    .map(kind -> kind.entities)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntityKind.class)));
            int megabytes = (int) (Files.size(file) / MEGABYTE) + 1;
            try (Store store = data.open();
                    ProgressLine progress =
                            new ProgressLine("Importing", " MB", OptionalInt.of(megabytes), Terminal.ofProcess())) {
                long kept =
                        store.knowledge().importFrom(file, kinds, bytes -> progress.reached((int) (bytes / MEGABYTE)));
                spec.commandLine()
                        .getErr()
                        .println(kept + " people, organisations and places are known now, from " + file);
            }
            return Main.OK;
        }
    }
}
