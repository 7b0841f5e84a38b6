package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.library.ArticleView;
import org.throughline.store.library.StorySummary;

class StoreTest {
    @TempDir
    Path directory;

    private List<StorySummary> stories(Store store) {
        return store.library().stories(1, 50).items();
    }

    @Test
    void readingTwiceChangesNothing() {
        List<StorySummary> first;
        try (Store store = Store.open(directory)) {
            assertThat(store.accept(InventedPress.articles())).isEqualTo(new Accepted(5, 0, 0));
            first = stories(store);
        }
        try (Store store = Store.open(directory)) {
            assertThat(store.accept(InventedPress.articles())).isEqualTo(new Accepted(0, 0, 5));
            assertThat(stories(store)).isEqualTo(first).isNotEmpty();
        }
    }

    @Test
    void oneBatchOrManyGiveTheSameStories(@TempDir Path other) {
        try (Store whole = Store.open(directory)) {
            whole.accept(InventedPress.articles());
            for (AnnotatedArticle article : InventedPress.articles()) {
                try (Store pieces = Store.open(other)) {
                    pieces.accept(List.of(article));
                }
            }
            try (Store pieces = Store.open(other)) {
                assertThat(stories(pieces)).isEqualTo(stories(whole));
            }
        }
    }

    @Test
    void anotherProcessOnTheSameDirectoryIsTakenIn() {
        try (Store one = Store.open(directory);
                Store other = Store.open(directory)) {
            one.accept(List.of(InventedPress.AGENCY));
            other.accept(List.of(InventedPress.COPY));
            assertThat(one.accept(List.of(InventedPress.COPY, InventedPress.LATER)))
                    .isEqualTo(new Accepted(1, 0, 1));
            assertThat(one.library().totals().articles()).isEqualTo(3);
        }
    }

    @Test
    void aLaterVersionReplacesTheEarlierWhichStaysReadable() {
        AnnotatedArticle before = version("Two people were hurt.");
        AnnotatedArticle after = version("Three people were hurt.");
        try (Store store = Store.open(directory)) {
            store.accept(List.of(before));
            assertThat(store.accept(List.of(after))).isEqualTo(new Accepted(0, 1, 0));

            ArticleView now = store.library().article(after.id(), null).orElseThrow();
            assertThat(now.content()).isEqualTo(after);
            assertThat(now.versions()).hasSize(2);
            assertThat(store.library().article(after.id(), before.article().version()))
                    .hasValueSatisfying(old -> assertThat(old.content()).isEqualTo(before));
            assertThat(store.library().totals().articles()).isEqualTo(1);
        }
    }

    private static AnnotatedArticle version(String sentence) {
        return new InventedArticle("ona.example", "Accident at Ferre")
                .published("2031-05-13T06:00:00Z")
                .paragraph(sentence)
                .build();
    }

    @Test
    void whatIsStoredReadsBackEqual() {
        for (AnnotatedArticle article : InventedPress.articles()) {
            assertThat(StoredForm.readArticle(StoredForm.write(article), 1)).isEqualTo(article);
        }
    }

    @Test
    void aBatchThatFailsLeavesNothingAndTheNextOneWorks() {
        try (Store store = Store.open(directory)) {
            store.accept(List.of(InventedPress.AGENCY));
            List<AnnotatedArticle> broken = new ArrayList<>(List.of(InventedPress.COPY));
            broken.add(null);
            assertThatThrownBy(() -> store.accept(broken)).isInstanceOf(NullPointerException.class);
            assertThat(store.library().totals().articles()).isEqualTo(1);
            assertThat(store.accept(List.of(InventedPress.COPY))).isEqualTo(new Accepted(1, 0, 0));
        }
    }

    @Test
    void aProcessKilledInTheMiddleOfABatchLeavesTheBatchesBefore(@TempDir Path left) throws Exception {
        try (Store store = Store.open(directory);
                Database database = Database.open(directory)) {
            store.accept(List.of(InventedPress.AGENCY));
            database.writer().useTransaction(handle -> {
                InputLog.append(handle, InventedPress.COPY);
                handle.execute("delete from story");
                copyFiles(directory, left);
                handle.rollback();
            });
        }
        try (Store reopened = Store.open(left)) {
            assertThat(stories(reopened)).hasSize(1);
            assertThat(reopened.accept(List.of(InventedPress.AGENCY, InventedPress.COPY)))
                    .isEqualTo(new Accepted(1, 0, 1));
        }
    }

    /** What lies on the disk at this moment is what a killed process leaves. */
    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aNewerSchemaIsRefusedWithAClearMessage() throws Exception {
        Store.open(directory).close();
        change("insert into flyway_schema_history select 99, '99', 'later', 'SQL', 'V99__later.sql', 0, installed_by,"
                + " installed_on, 1, 1 from flyway_schema_history where installed_rank = 1");
        assertThatThrownBy(() -> Store.open(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Throughline")
                .hasMessageContaining("99");
    }

    @Test
    void aDamagedFileIsNamedAndLeftAsItIs() throws Exception {
        Path file = directory.resolve(Database.FILE);
        Files.writeString(file, "this was never a database, ".repeat(100));
        assertThatThrownBy(() -> Store.open(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged or no database");
        assertThat(Files.readString(file)).startsWith("this was never");
    }

    @Test
    void aFlippedBitInTheLogIsFound() throws Exception {
        try (Store store = Store.open(directory)) {
            store.accept(List.of(InventedPress.AGENCY));
        }
        change("update input_log set content = substr(content, 1, 200) || x'00' || substr(content, 202)");
        try (Store store = Store.open(directory)) {
            assertThatThrownBy(() -> store.accept(List.of(InventedPress.COPY)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Entry 1 of the log is damaged");
        }
    }

    private void change(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(Database.FILE))) {
            connection.createStatement().execute(sql);
        }
    }

    @Test
    void onlyTheOwnerMayRead() throws Exception {
        Path data = directory.resolve("data");
        try (Store store = Store.open(data)) {
            store.accept(List.of(InventedPress.AGENCY));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            try (var files = Files.list(data)) {
                assertThat(files)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void quarantineKeepsTheReasonAndCountsTheTries() {
        try (Store store = Store.open(directory)) {
            PutAside empty = new PutAside("a.html", "a", Reason.EMPTY, "it is empty");
            store.quarantine().note(List.of(empty));
            store.quarantine().note(List.of(empty, new PutAside("b.html", "b", Reason.BINARY, "")));
            store.quarantine().release(List.of("b.html", "c.html"));
            assertThat(store.library().quarantine(1, 10).items())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.detail()).isEqualTo("it is empty");
                        assertThat(row.tries()).isEqualTo(2);
                    });
        }
    }
}
