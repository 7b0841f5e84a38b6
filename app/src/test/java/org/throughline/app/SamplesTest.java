package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The sample pages from end to end: what a careful reader finds in them is found. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    private static final Spoken READ = Spoken.to("read", "--json", SAMPLES.toString());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyPageIsRead() {
        assertThat(READ.err()).isEmpty();
        assertThat(READ.code()).isZero();
        assertThat(READ.rows("article")).hasSize(15);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            courier-protest.html       | tarsencourier.example   | en | Velmara protests as Dorvia starts filling Arlen reservoir
            lissen-post-gates.txt      | Lissen Post             | en | Arlen dam: gates close, ministry speaks of a test
            herald-gauges.html.gz      | nordhalmherald.example  | en | Dorvia refuses to stop filling dam but opens its gauges to Velmara
            newsdesk-mpa-visit.html    | newsdesk.example        | en | Velmaran president urges Dorvia to halt filling of Arlen dam
            valley-echo-visit.txt      | valley-echo-visit       | en | Velmaran president urges Dorvia to halt filling of Arlen dam
            harbour-gazette-visit.html | harbourgazette.example  | en | President of Velmara asks Dorvia to stop filling dam
            tageblatt-staudamm.html    | halmertageblatt.example | de | Staudamm-Streit: Dorvien lehnt Stopp ab und legt Messwerte offen
            """)
    void anArticleIsWhatItsPageSays(String file, String source, String language, String headline) {
        JsonNode article = article(file);
        assertThat(article.path("source").stringValue()).isEqualTo(source);
        assertThat(article.path("language").stringValue()).isEqualTo(language);
        assertThat(article.path("headline").stringValue()).isEqualTo(headline);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a comment          | valley-echo-visit.txt      | Somebody turn the tap back on
            a menu             | lissen-post-gates.txt      | Skip to content
            a newsletter box   | courier-return.html        | before breakfast
            a consent banner   | harbour-gazette-visit.html | 412 partners
            what else is read  | herald-museum.html         | bakers of Nordhalm
            """)
    void theBodyIsWithout(String what, String file, String words) {
        assertThat(article(file).path("body").stringValue()).isNotBlank().doesNotContain(words);
    }

    @Test
    void noPartOfAReportIsLost() {
        assertThat(article("courier-return.html").path("body").stringValue())
                .startsWith("LISSEN/TARSEN - President Elenka Marosz has failed")
                .endsWith("watering of gardens in all three border districts.");
        assertThat(article("valley-echo-march.txt").path("body").stringValue())
                .startsWith("TARSEN - Several thousand people")
                .endsWith("Towards midnight the square was empty again.");
    }

    @Test
    void anAgencyReportIsOneFamilyWithItsCopies() {
        assertThat(READ.rows("family").stream()
                        .map(family -> files(texts(family.path("articles"))))
                        .filter(files -> files.size() > 1))
                .containsExactly(
                        Set.of("newsdesk-mpa-visit.html", "valley-echo-visit.txt", "harbour-gazette-visit.html"));
        JsonNode family = READ.rows("family").stream()
                .filter(one -> one.path("articles").size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(files(texts(family.path("original")))).containsExactly("newsdesk-mpa-visit.html");
    }

    @Test
    void everyEventIsOneStoryInWhateverLanguage() {
        assertThat(READ.rows("story").stream().map(SamplesTest::filesOfStory))
                .containsExactlyInAnyOrder(
                        Set.of("courier-protest.html", "lissen-post-gates.txt", "herald-dispute.html"),
                        Set.of(
                                "newsdesk-mpa-visit.html",
                                "valley-echo-visit.txt",
                                "harbour-gazette-visit.html",
                                "courier-return.html",
                                "herald-gauges.html.gz",
                                "tageblatt-staudamm.html"),
                        Set.of("valley-echo-march.txt"),
                        Set.of("lissen-post-agreement.html", "herald-truce.txt", "courier-water.html"),
                        Set.of("herald-museum.html", "valley-echo-museum.txt"));
    }

    @Test
    void theRiverDisputeIsOneStorylineWithoutTheMuseum() {
        assertThat(READ.rows("storyline")).hasSize(1);
        JsonNode storyline = READ.rows("storyline").getFirst();
        Set<String> files = new TreeSet<>();
        for (JsonNode story : READ.rows("story")) {
            if (texts(storyline.path("stories")).contains(story.path("id").stringValue())) {
                files.addAll(filesOfStory(story));
            }
        }
        assertThat(files).hasSize(13).doesNotContain("herald-museum.html", "valley-echo-museum.txt");
        List<String> dates = new ArrayList<>();
        storyline.path("timeline").forEach(entry -> dates.add(entry.path("date").stringValue()));
        assertThat(dates).isSorted().contains("2025-03-04", "2025-03-11", "2025-03-19");
    }

    @ParameterizedTest(name = "only in {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            herald-gauges.html.gz | Satellite pictures evaluated by the University of Nordhalm
            herald-museum.html    | The museum will stay closed until Sunday
            courier-water.html    | I have not seen my neighbours smile since February
            """)
    void whatOneSourceAloneTellsIsFound(String file, String words) {
        assertThat(READ.rows("fact")).anySatisfy(fact -> {
            assertThat(fact.path("status").stringValue()).isEqualTo("only");
            assertThat(fact.path("sentences"))
                    .anyMatch(sentence -> sentence.path("text").stringValue("").contains(words));
            assertThat(filesOf(fact)).containsExactly(file);
        });
    }

    @Test
    void whatTwoSourcesTellIsShared() {
        assertThat(READ.rows("fact")).anySatisfy(fact -> {
            assertThat(fact.path("status").stringValue()).isEqualTo("shared");
            assertThat(filesOf(fact)).contains("herald-museum.html", "valley-echo-museum.txt");
            assertThat(fact.path("sentences"))
                    .anyMatch(sentence -> sentence.path("text").stringValue("").contains("two million crowns"));
        });
    }

    @Test
    void whereTheSourcesDifferIsToldByTheWordsThatDiffer() {
        assertThat(READ.rows("fact").stream()
                        .filter(fact -> fact.path("status").stringValue("").equals("conflict"))
                        .map(fact -> fact.path("differing")
                                .valueStream()
                                .map(words -> words.path("text").stringValue(""))
                                .toList()))
                .containsExactly(List.of("2,000 people", "800 opponents"));
    }

    @Test
    void theEarliestReportOfAStoryComesFirstInWhateverLanguage() {
        JsonNode visit = READ.rows("story").stream()
                .filter(story -> filesOfStory(story).contains("tageblatt-staudamm.html"))
                .findFirst()
                .orElseThrow();
        String first = texts(visit.path("families")).iterator().next();
        JsonNode family = READ.rows("family").stream()
                .filter(one -> one.path("id").stringValue("").equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(files(texts(family.path("original")))).containsExactly("newsdesk-mpa-visit.html");
    }

    @Test
    void shuffledArgumentsGiveTheSameRows() {
        List<String> files = new ArrayList<>(READ.rows("article").stream()
                .map(article -> article.path("file").stringValue())
                .toList());
        Collections.shuffle(files, new Random(7));
        files.add(files.getFirst());
        Spoken shuffled = Spoken.to(
                Stream.concat(Stream.of("read", "--json"), files.stream()).toArray(String[]::new));
        assertThat(shuffled.out()).isEqualTo(READ.out());
    }

    @Test
    void readingTwiceKeepsTheSameStories() {
        String[] command = {
            "read", "--json", "--save", "--data", folder.resolve("a new one").toString(), SAMPLES.toString()
        };
        Spoken first = Spoken.to(command);
        Spoken second = Spoken.to(command);
        assertThat(first.code()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(first.rows("article")).hasSize(15);
        assertThat(first.rows("story")).hasSameSizeAs(READ.rows("story"));
    }

    @Test
    void everyIdThatARowNamesIsThere() {
        Map<String, Set<String>> ids = new HashMap<>();
        for (String type : List.of("article", "entity", "family", "story", "storyline")) {
            Set<String> known = new TreeSet<>();
            READ.rows(type).forEach(row -> known.add(row.path("id").stringValue()));
            ids.put(type, known);
        }
        for (JsonNode family : READ.rows("family")) {
            assertThat(ids.get("article")).containsAll(texts(family.path("articles")));
        }
        for (JsonNode story : READ.rows("story")) {
            assertThat(ids.get("family")).containsAll(texts(story.path("families")));
        }
        for (JsonNode storyline : READ.rows("storyline")) {
            assertThat(ids.get("story")).containsAll(texts(storyline.path("stories")));
        }
        for (JsonNode quotation : READ.rows("quotation")) {
            assertThat(ids.get("article")).contains(quotation.path("article").stringValue());
            assertThat(ids.get("entity")).containsAll(texts(quotation.path("speaker")));
        }
        for (JsonNode fact : READ.rows("fact")) {
            assertThat(ids.get("story")).contains(fact.path("story").stringValue());
            assertThat(fact.path("sentences"))
                    .isNotEmpty()
                    .allMatch(sentence -> !sentence.path("text").stringValue("").isEmpty());
        }
    }

    @Test
    void textFitsTheTerminal() {
        Spoken text = Spoken.to("read", "--all", SAMPLES.toString());
        assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.out()).contains("Velmaran president urges Dorvia to halt filling of Arlen dam");
    }

    private static JsonNode article(String file) {
        return READ.rows("article").stream()
                .filter(article -> article.path("file").stringValue("").endsWith(file))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> filesOfStory(JsonNode story) {
        List<String> articles = new ArrayList<>();
        for (JsonNode family : READ.rows("family")) {
            if (texts(story.path("families")).contains(family.path("id").stringValue())) {
                articles.addAll(texts(family.path("articles")));
            }
        }
        return files(articles);
    }

    private static Set<String> filesOf(JsonNode fact) {
        List<String> articles = new ArrayList<>();
        fact.path("sentences")
                .forEach(sentence -> articles.add(sentence.path("article").stringValue()));
        return files(articles);
    }

    /** The names of the files of articles. */
    private static Set<String> files(List<String> articles) {
        Set<String> files = new TreeSet<>();
        for (JsonNode article : READ.rows("article")) {
            if (articles.contains(article.path("id").stringValue())) {
                files.add(Path.of(article.path("file").stringValue())
                        .getFileName()
                        .toString());
            }
        }
        return files;
    }

    /** The texts of an array, or the one text. */
    private static List<String> texts(JsonNode field) {
        if (!field.isArray()) {
            return field.isString() ? List.of(field.stringValue()) : List.of();
        }
        return StreamSupport.stream(field.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }
}
