package org.throughline.engine.name.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.name.EntityKind;

/** A dump in Wikidata's form with invented items. */
class KnowledgeImportTest {
    private static final String REIK = item("Q900001", "Alvar Reik", "P31", "Q5");
    private static final String OSTRAVIA = item("Q900002", "Ostravia", "P31", "Q6256");
    private static final String STEEL = item("Q900003", "Marivan Steel", "P31", "Q4830453");
    private static final String SONG = item("Q900004", "Song of the Lakes", "P31", "Q7366");
    private static final String BORN = item("Q900005", "Tomas Reik", "P569", "Q0");

    private final List<KnownEntity> taken = new ArrayList<>();
    private final KnowledgeImport reader =
            new KnowledgeImport(EnumSet.allOf(EntityKind.class), taken::add, count -> {});

    @Test
    void keepsPeopleOrganisationsAndPlaces() throws Exception {
        long kept = reader.read(plain("[\n" + String.join(",\n", REIK, OSTRAVIA, STEEL, SONG, BORN) + "\n]\n"));

        assertThat(kept).isEqualTo(4);
        assertThat(taken).extracting(KnownEntity::id).containsExactly("Q900001", "Q900002", "Q900003", "Q900005");
        assertThat(taken)
                .extracting(KnownEntity::kind)
                .containsExactly(EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.PERSON);
        KnownEntity reik = taken.getFirst();
        assertThat(reik.labels()).containsEntry("en", "Alvar Reik");
        assertThat(reik.names().get("en")).containsExactly("A. Reik", "Alvar Reik", "Reik");
        assertThat(reik.descriptions()).containsEntry("en", "an invented item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1,2]", "[{\"a\":1}]", "<html></html>", "[[", "null", "\"text\""})
    void anotherKindOfFileIsRefused(String text) {
        assertThatThrownBy(() -> reader.read(plain(text))).isInstanceOf(UnreadableDump.class);
        assertThat(taken).isEmpty();
    }

    @Test
    void aDumpCutShortIsRefusedWithTheNumberOfItemsRead() {
        String text = "[" + REIK + "," + OSTRAVIA.substring(0, 40);
        assertThatThrownBy(() -> reader.read(plain(text)))
                .isInstanceOf(UnreadableDump.class)
                .hasMessageContaining("after 1 items")
                .hasMessageContaining("Nothing of it was kept");
    }

    @Test
    void onlyTheWantedKindsAreKept() throws Exception {
        KnowledgeImport people = new KnowledgeImport(EnumSet.of(EntityKind.PERSON), taken::add, count -> {});
        assertThat(people.read(plain("[" + REIK + "," + OSTRAVIA + "," + STEEL + "]")))
                .isEqualTo(1);
        assertThat(taken).extracting(KnownEntity::label).containsExactly("Alvar Reik");
    }

    private static ByteArrayInputStream plain(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(String id, String label, String property, String value) {
        String last = label.substring(label.lastIndexOf(' ') + 1);
        return """
                {"type":"item","id":"%s","labels":{"en":{"language":"en","value":"%s"}},
                "descriptions":{"en":{"language":"en","value":"an invented item"}},
                "aliases":{"en":[{"language":"en","value":"%s"},{"language":"en","value":"%s. %s"}]},
                "claims":{"%s":[{"mainsnak":{"snaktype":"value","property":"%s","datavalue":{"value":
                {"entity-type":"item","id":"%s"},"type":"wikibase-entityid"}},"type":"statement","rank":"normal"}]},
                "sitelinks":{},"lastrevid":1}""".formatted(id, label, last, label.charAt(0), last, property, property, value);
    }
}
