package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.store.Store;
import org.throughline.store.library.EntityMention;
import org.throughline.store.library.EntityView;

/** From a dump on disk to the entities of pages that are read with it. */
class KnowledgeCommandTest {
    private static final String DUMP = """
            [
            {"type":"item","id":"Q900001","labels":{"en":{"language":"en","value":"Orla Brem"}},
             "descriptions":{"en":{"language":"en","value":"Veldian diplomat"}},
             "aliases":{"de":[{"language":"de","value":"Orlana Brehm"}]},
             "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]},"sitelinks":{}},
            {"type":"item","id":"Q900002","labels":{"en":{"language":"en","value":"Harbour song"}},
             "descriptions":{},"aliases":{},"claims":{},"sitelinks":{}}
            ]
            """;

    @TempDir
    Path folder;

    @Test
    void anImportedPersonIsRecognisedInWhatIsReadThen() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.json"), DUMP);
        String data = folder.resolve("data").toString();
        Spoken imported = Spoken.to("knowledge", "import", dump.toString(), "--data", data);
        assertThat(imported.err()).contains("1 people, organisations and places");
        assertThat(imported.code()).isZero();

        Path page = Files.writeString(folder.resolve("page.txt"), """
                Envoy keeps the harbour open

                Veldian envoy Orla Brem said on Monday that the harbour will stay open to all ships this summer.

                “We will keep the harbour open,” Brem said. “Nobody in this town wants to see it closed.”
                """);
        assertThat(Spoken.to("read", "--save", "--data", data, page.toString()).code())
                .isZero();
        try (Store store = Store.open(folder.resolve("data"))) {
            EntityMention brem = store.library().entities(1, 50).items().stream()
                    .filter(entity -> entity.name().equals("Orla Brem"))
                    .findFirst()
                    .orElseThrow();
            assertThat(store.library().entity(brem.id())).map(EntityView::known).hasValue("Q900001");
        }
    }

    @Test
    void anotherFileIsRefusedInOneLine() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.json"), "<html></html>");
        Spoken spoken = Spoken.to(
                "knowledge",
                "import",
                dump.toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.err()).contains("The dump cannot be read").doesNotContain("Exception");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(Spoken.to("knowledge", "import", "nowhere.json.gz").err()).contains("nowhere.json.gz: no such file");
    }
}
