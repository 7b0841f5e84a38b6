package org.throughline.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.store.InventedPress;
import org.throughline.store.Store;

class SearchIndexTest {
    @TempDir
    static Path directory;

    private static Store store;

    @BeforeAll
    static void fill() {
        InventedPress.fill(directory, InventedPress.edition());
        store = Store.open(directory);
        assertThat(store.search().catchUp()).isTrue();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<String> sourcesFor(Store asked, String question) {
        return asked.search().search(SearchRequest.parse(question), 1, 20).hits().items().stream()
                .map(hit -> hit.article().source())
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a word                         | hospitals                 | meriland-post.example
            capitals do not matter         | HOSPITALS                 | meriland-post.example
            all words must occur           | hospitals lorries         | meriland-post.example
            words of two articles          | hospitals 1,200           |
            a letter mistyped              | hospitels                 | meriland-post.example
            a phrase                       | "east bank"               | meriland-post.example
            a phrase in another order      | "bank east"               |
            of one source                  | bridge source:daily       | daily-lune.example
            a name in another spelling     | "J. Talvik"               | ona.example
            of an entity, any spelling     | entity:"J. Talvik"        | ona.example ona.example
            its articles by another name   | jorun                     | ona.example ona.example
            of a language                  | lang:ar                   | qalam.example
            Arabic words                   | الجسر                     | qalam.example
            since a day                    | bridge after:2031-05-19   | ona.example
            before a month                 | bridge before:2031-05     |
            in a year                      | talks after:2031 before:2032 | ona.example ona.example
            nothing of the kind            | zeppelin                  |
            """)
    void finds(String what, String question, String sources) {
        List<String> expected = sources == null ? List.of() : Arrays.asList(sources.split(" "));
        assertThat(sourcesFor(store, question)).as(what).isEqualTo(expected);
    }

    @Test
    void theSentenceThatAnswersBestIsShown() {
        SearchAnswer answer = store.search().search(SearchRequest.parse("lorries waiting"), 1, 20);
        assertThat(answer.hits().items())
                .first()
                .satisfies(hit ->
                        assertThat(hit.excerpt().words()).isEqualTo("Some 1,200 lorries were waiting on both banks."));
    }

    @Test
    void aNameInAnySpellingLeadsToThePerson() {
        assertThat(store.search().search(SearchRequest.parse("talvik"), 1, 20).entities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.name()).isEqualTo("Jorun Talvik"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                ":",
                "source:",
                "after:yesterday",
                "*",
                "a*b?c~",
                "AND OR NOT",
                "((((",
                "\\"
            })
    void noQuestionIsAnError(String question) {
        assertThat(store.search().search(SearchRequest.parse(question), 1, 20)).isNotNull();
    }

    @Test
    void aLongQuestionIsCut() {
        assertThat(store.search()
                        .search(SearchRequest.parse("bridge ".repeat(10_000)), 1, 20)
                        .total())
                .isPositive();
    }

    @Test
    void whatIsStoredLaterIsTakenInAndADeletedIndexIsMadeAnew(@TempDir Path other) throws IOException {
        try (Store growing = Store.open(other)) {
            growing.accept(List.of(InventedPress.AGENCY));
            growing.search().catchUp();
            growing.accept(List.of(InventedPress.REPORT));
            assertThat(growing.search()
                            .search(SearchRequest.parse("lorries"), 1, 20)
                            .behind())
                    .isEqualTo(1);
            growing.search().catchUp();
            assertThat(sourcesFor(growing, "lorries")).containsExactly("meriland-post.example", "ona.example");
        }
        try (var files = Files.list(other.resolve("search"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (Store again = Store.open(other)) {
            assertThat(sourcesFor(again, "lorries")).isEmpty();
            again.search().catchUp();
            assertThat(sourcesFor(again, "lorries")).hasSize(2);
        }
    }
}
