package org.throughline.store.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.knowledge.Knowledge;
import org.throughline.engine.name.knowledge.KnownItem;
import org.throughline.engine.name.knowledge.UnreadableDump;
import org.throughline.store.Store;

/** Importing dumps in Wikidata's form with invented items. */
class KnowledgeBaseTest {
    private static final Set<EntityKind> ALL = EnumSet.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE);
    private static final String REIK = item("Q900001", "P31", "Q5", "Alvar Reik", "Альвар Рейк", "premier of Ostravia");
    private static final String OSTRAVIA = item("Q900002", "P31", "Q6256", "Ostravia", "Остравия", "lake country");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"json", "json.gz", "json.bz2"})
    void everyNameInEveryLanguageFindsTheItem(String packing) throws Exception {
        Path dump = dump(packing, "[\n" + REIK + ",\n" + OSTRAVIA + "\n]\n");
        try (Store store = Store.open(directory.resolve("data"))) {
            KnowledgeBase known = store.knowledge();
            assertThat(known.importFrom(dump, ALL, bytes -> {})).isEqualTo(2);
            assertThat(known.named(Knowledge.key("Álvar-Reik")))
                    .containsExactly(new KnownItem("Q900001", EntityKind.PERSON, 2, "premier of Ostravia"));
            assertThat(known.named(Knowledge.key("Альвар Рейк"))).hasSize(1);
            assertThat(known.named(Knowledge.key("A. Reik"))).hasSize(1);
            assertThat(known.named(Knowledge.key("Reik"))).isEmpty();
            assertThat(known.item("Q900002")).hasValueSatisfying(item -> {
                assertThat(item.label()).isEqualTo("Ostravia");
                assertThat(item.names().get("ru")).containsExactly("Остравия");
                assertThat(item.description("fr")).isEqualTo("lake country");
            });
            assertThat(known.item("Q1")).isEmpty();
        }
    }

    @Test
    void withoutAnImportNothingIsKnown() {
        try (Store store = Store.open(directory.resolve("data"))) {
            assertThat(store.knowledge().named("ostravia")).isEmpty();
            assertThat(store.knowledge().forReading()).isSameAs(Knowledge.NONE);
        }
    }

    @Test
    void aSecondImportTakesThePlaceOfTheFirst() throws Exception {
        try (Store store = Store.open(directory.resolve("data"))) {
            KnowledgeBase known = store.knowledge();
            known.importFrom(dump("json", "[" + REIK + "]"), ALL, bytes -> {});
            known.importFrom(dump("json", "[" + OSTRAVIA + "]"), ALL, bytes -> {});
            assertThat(known.named("alvar reik")).isEmpty();
            assertThat(known.named("ostravia")).hasSize(1);
        }
        assertThat(count("knowledge_item")).isEqualTo(1);
        assertThat(count("knowledge_dump")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            cut short          | json     | [%s,{"id":       | after 1 items
            of another kind    | json     | <html></html>    | cannot be read
            another JSON       | json     | {"a":1}          | no Wikidata JSON dump
            cut short, gzip    | json.gz  | CUT              | cannot be read
            cut short, bzip2   | json.bz2 | CUT              | cannot be unpacked
            """)
    void anUnreadableDumpLeavesTheStoreAsItWas(String what, String packing, String text, String said) throws Exception {
        try (Store store = Store.open(directory.resolve("data"))) {
            KnowledgeBase known = store.knowledge();
            known.importFrom(dump("json", "[" + OSTRAVIA + "]"), ALL, bytes -> {});
            Path broken = text.equals("CUT") ? cut(packing) : dump(packing, text.formatted(REIK));
            assertThatThrownBy(() -> known.importFrom(broken, ALL, bytes -> {}))
                    .isInstanceOfAny(UnreadableDump.class, IOException.class)
                    .hasMessageContaining(said);
            assertThat(known.named("ostravia")).hasSize(1);
            assertThat(known.named("alvar reik")).isEmpty();
        }
        assertThat(count("knowledge_item")).isEqualTo(1);
        assertThat(count("knowledge_dump")).isEqualTo(1);
        assertThat(count("knowledge_name where dump <> (select number from knowledge_dump)"))
                .isZero();
    }

    @Test
    void damageInsideABzip2FileIsTold() throws Exception {
        Path dump = dump("json.bz2", "[" + (REIK + ",").repeat(2000) + OSTRAVIA + "]");
        byte[] bytes = Files.readAllBytes(dump);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0x5a);
        Files.write(dump, bytes);
        try (Store store = Store.open(directory.resolve("data"))) {
            assertThatThrownBy(() -> store.knowledge().importFrom(dump, ALL, seen -> {}))
                    .isInstanceOf(UnreadableDump.class);
            assertThat(store.knowledge().named("alvar reik")).isEmpty();
        }
    }

    private Path cut(String packing) throws IOException {
        Path whole = dump(packing, "[" + (REIK + ",").repeat(50) + OSTRAVIA + "]");
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(whole, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }

    private Path dump(String packing, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (packing) {
            case "json.gz" -> new GZIPOutputStream(bytes);
            case "json.bz2" -> new BZip2CompressorOutputStream(bytes);
            default -> bytes;
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(directory.resolve("dump." + packing), bytes.toByteArray());
    }

    private long count(String table) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/throughline.db"));
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String item(String id, String property, String value, String en, String ru, String description) {
        String last = en.substring(en.lastIndexOf(' ') + 1);
        return """
                {"type":"item","id":"%s","labels":{"en":{"language":"en","value":"%s"},"ru":{"language":"ru","value":"%s"}},
                "descriptions":{"en":{"language":"en","value":"%s"}},
                "aliases":{"en":[{"language":"en","value":"%s"},{"language":"en","value":"%s. %s"}]},
                "claims":{"%s":[{"mainsnak":{"snaktype":"value","property":"%s","datavalue":{"value":
                {"entity-type":"item","id":"%s"},"type":"wikibase-entityid"}},"type":"statement","rank":"normal"}]},
                "sitelinks":{"enwiki":{"site":"enwiki","title":"x"},"ruwiki":{"site":"ruwiki","title":"x"}},"lastrevid":1}\
                """.formatted(id, en, ru, description, last, en.charAt(0), last, property, property, value)
                .replace("\n", "");
    }
}
