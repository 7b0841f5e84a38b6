package org.throughline.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.Edition;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.Entity;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;

class StatementExportTest {
    private static final String TEXT = "Veldia's envoy Orla Brem said \"we reject the fishing treaty\" on Monday.";

    @TempDir
    Path folder;

    @Test
    void writesATable() throws IOException {
        assertThat(written(StatementFormat.CSV))
                .contains("2031-03-03,Orla Brem,Veldia,reject,no,Coast Courier,")
                .contains("\"\"\"we reject the fishing treaty\"\"\"")
                .contains("https://courier.example/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=1+1 | '=1+1", "+49 | '+49", "@now | '@now", "-1 | '-1", "plain | plain", "a,b | \"a,b\""})
    void aCellIsNeverAFormula(String cell, String safe) {
        assertThat(CsvStatements.quoted(cell)).isEqualTo(safe);
    }

    @Test
    void writesJsonLines() throws IOException {
        assertThat(written(StatementFormat.JSONL))
                .contains("\"person\":\"Orla Brem\"")
                .contains("\"agreement\":false")
                .contains("\"suggested\":[\"concept\",\"agreement\"]");
    }

    @Test
    void writesANetwork() throws IOException {
        assertThat(written(StatementFormat.GRAPHML))
                .contains("<data key=\"name\">Orla Brem</data>")
                .contains("<data key=\"against\">1</data>");
    }

    @Test
    void writesADatabaseOfTheDiscourseNetworkAnalyzer() throws Exception {
        Path file = folder.resolve("statements.dna");
        StatementFormat.DNA.write(rows(), file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(one(connection, "SELECT substr(Text, Start + 1, Stop - Start) FROM STATEMENTS, DOCUMENTS"))
                    .isEqualTo("\"we reject the fishing treaty\"");
            assertThat(one(connection, "SELECT Value FROM ENTITIES WHERE VariableId = 1"))
                    .isEqualTo("Orla Brem");
            assertThat(one(connection, "SELECT Value FROM DATABOOLEAN WHERE VariableId = 4"))
                    .isEqualTo("0");
            assertThat(one(connection, "SELECT count(*) FROM DATABOOLEAN WHERE VariableId = 6 AND Value = 1"))
                    .isEqualTo("0");
            assertThat(one(connection, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(one(connection, "SELECT Value FROM SETTINGS WHERE Property = 'version'"))
                    .startsWith("3.");
        }
    }

    @Test
    void theMigrationCodebookReadsGermanAlone() {
        assertThat(Codebook.MIGRATION.suggest("we reject the fishing treaty", "en"))
                .isNull();
        assertThat(Codebook.MIGRATION.suggest("Wir lehnen Kontrollen an den Grenzen ab", "de"))
                .isNotNull();
        assertThat(StatementRows.of(edition(), Codebook.MIGRATION, 0.5))
                .singleElement()
                .extracting(StatementRow::concept)
                .isEqualTo("");
    }

    @Test
    void leavesOutWhatIsNotSure() {
        assertThat(StatementRows.of(edition(), Codebook.PLOVER, 0.95)).isEmpty();
    }

    private String written(StatementFormat format) throws IOException {
        Path file = folder.resolve("out");
        format.write(rows(), file);
        return Files.readString(file);
    }

    private static List<StatementRow> rows() {
        return StatementRows.of(edition(), Codebook.PLOVER, 0.5);
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static Edition edition() {
        Article article = new Article(
                1,
                0,
                "a1",
                "Coast Courier",
                "https://courier.example/1",
                Instant.parse("2031-03-03T08:00:00Z"),
                null,
                metadata(),
                Set.of(),
                List.of(),
                TEXT);
        Sentence sentence = new Sentence(0, 0, BlockType.PARAGRAPH, new Span(0, TEXT.length()));
        Names names = new Names(
                List.of(new Mention(0, span("Veldia"), 0), new Mention(0, span("Orla Brem"), 1)),
                List.of(local(EntityKind.PLACE, "Veldia"), local(EntityKind.PERSON, "Orla Brem")));
        Quotation quotation = new Quotation(
                0,
                List.of(span("\"we reject the fishing treaty\"")),
                Quotation.Kind.MIXED,
                span("said"),
                span("Veldia's envoy Orla Brem"),
                1,
                true,
                0.9);
        Action action = new Action(
                0,
                span("reject"),
                Category.REJECT,
                null,
                List.of(1),
                List.of(0),
                false,
                Action.Modality.DONE,
                null,
                -1,
                0.8);
        AnnotatedArticle annotated =
                new AnnotatedArticle(article, List.of(sentence), names, List.of(), List.of(quotation), List.of(action));
        return new Edition(
                Map.of(1L, annotated),
                Map.of(1L, new long[] {21, 22}),
                Map.of(1L, new long[] {31}),
                List.of(entity(21, EntityKind.PLACE, "Veldia"), entity(22, EntityKind.PERSON, "Orla Brem")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Span span(String words) {
        return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static LocalEntity local(EntityKind kind, String name) {
        return new LocalEntity(kind, name, new TreeMap<>(Map.of(name, 1)), List.of());
    }

    private static Entity entity(long id, EntityKind kind, String name) {
        return new Entity(id, kind, name, new TreeMap<>(Map.of(name, 1)), List.of());
    }

    private static Metadata metadata() {
        return Metadata.of(new Found<>("Envoy rejects treaty", "test", 1), new Found<>("en", "test", 1));
    }
}
