package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/** Names of an article, and whose they are. */
final class NameFinderTest {
    private final LanguageLayer layer = new LanguageLayer();
    private final NameFinder finder = new NameFinder();

    private static Article article(String language, String text) {
        Metadata metadata = Metadata.of(new Found<>("Headline", "derived", 1), new Found<>(language, "derived", 1));
        List<Block> blocks = List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length())));
        return new Article(1, 1, "a", "s", null, null, null, metadata, Set.of(), blocks, text);
    }

    private Names find(String language, String text) {
        Article article = article(language, text);
        return finder.find(article, layer.tag(article));
    }

    private LocalEntity named(Names names, String name) {
        return names.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not in " + names.entities()));
    }

    @Test
    void a_surname_is_the_full_name_s() {
        Names names = find(
                "en",
                "Prime Minister Karel Dvorin met Olena Barska in Geneva on Monday. Dvorin said that Barska agreed with him.");
        assertThat(named(names, "Karel Dvorin").kind()).isEqualTo(EntityKind.PERSON);
        assertThat(named(names, "Karel Dvorin").spellings()).containsOnlyKeys("Karel Dvorin", "Dvorin");
        assertThat(named(names, "Karel Dvorin").titles()).containsExactly("Prime Minister");
        assertThat(named(names, "Olena Barska").spellings()).containsEntry("Barska", 1);
    }

    @Test
    void days_and_months_are_nobody() {
        Names names = find(
                "en",
                "Karel Dvorin came on Tuesday. Tuesday was quiet. Wednesday and Sundays are not. In March he left for Geneva.");
        assertThat(names.entities()).extracting(LocalEntity::name).containsExactlyInAnyOrder("Karel Dvorin", "Geneva");
        Names german = find("de", "Karel Dvorin kam am Dienstag nach Genf. Am Mittwoch ging er.");
        assertThat(german.entities()).extracting(LocalEntity::name).doesNotContain("Dienstag", "Mittwoch");
    }

    @Test
    void a_lone_word_that_one_is_in_or_that_has_a_people_is_a_place() {
        Names names = find(
                "en",
                "Dorvia opened the gates. Dorvian engineers said Dorvia will wait. Boats came back to the Sorne. Sorne was"
                        + " full, said Karel Dvorin. Dvorin left.");
        assertThat(named(names, "Dorvia").kind()).isEqualTo(EntityKind.PLACE);
        assertThat(named(names, "Karel Dvorin").kind()).isEqualTo(EntityKind.PERSON);
        assertThat(names.entities())
                .filteredOn(entity -> entity.name().equals("Sorne"))
                .allMatch(entity -> entity.kind() != EntityKind.PERSON);
    }

    @Test
    void a_firm_is_no_person() {
        Names names = find("en", "The dam was built by Norvik Hydro. Norvik Hydro said on Monday that it will pay.");
        assertThat(named(names, "Norvik Hydro").kind()).isEqualTo(EntityKind.ORGANISATION);
    }

    @Test
    void two_people_of_one_surname_stay_apart() {
        Names names = find(
                "en",
                "Senator Anna Dvorin spoke first. Dvorin said no. Her brother Peter Dvorin spoke next. Dvorin said yes.");
        assertThat(named(names, "Anna Dvorin").spellings()).containsEntry("Dvorin", 1);
        assertThat(named(names, "Peter Dvorin").spellings()).containsEntry("Dvorin", 1);
    }

    @Test
    void another_spelling_in_brackets_is_the_same_person() {
        Names names = find(
                "en",
                "Mikhail Barskoy, (Mykhailo Petrovych Barskyi), Mayor of Geneva, opens a bridge with Senator Karl Lindt.");
        assertThat(named(names, "Mykhailo Petrovych Barskyi").spellings()).containsKey("Mikhail Barskoy");
        assertThat(named(names, "Karl Lindt").spellings()).as("nobody else").containsOnlyKeys("Karl Lindt");
    }

    @Test
    void initials_in_brackets_are_the_same_organisation() {
        Names names = find(
                "en",
                "Leaders of the Northern Trade Organization (NTO) met in Geneva on Friday. The NTO has nine members. NTO officials left.");
        assertThat(named(names, "Northern Trade Organization").spellings()).containsKey("NTO");
    }

    @Test
    void a_people_s_name_leads_to_its_country() {
        Names names = find("en", "Norwegian farmers left the town on Friday, Norway said. Peruvian officials agreed.");
        assertThat(named(names, "Norway").spellings()).containsOnlyKeys("Norway", "Norwegian");
        assertThat(named(names, "Peru").kind()).isEqualTo(EntityKind.PLACE);
    }

    @Test
    void possessives_are_cut_off() {
        Names names =
                find("en", "Karel Dvorin's visit surprised Geneva. Dvorin's men said nothing about Karel Dvorin.");
        assertThat(named(names, "Karel Dvorin").spellings()).containsOnlyKeys("Karel Dvorin", "Dvorin");
    }

    @Test
    void finds_names_in_other_languages() {
        assertThat(find("de", "Bundeskanzler Karl Lindt sprach am Montag in Berlin mit Jens Brandner über Deutschland.")
                        .entities())
                .extracting(LocalEntity::name)
                .contains("Karl Lindt", "Jens Brandner", "Berlin", "Deutschland");
        assertThat(find("ru", "Президент Иван Барской встретился в Москве с Сергеем Линдиным.")
                        .entities())
                .extracting(LocalEntity::kind)
                .contains(EntityKind.PERSON, EntityKind.PLACE);
    }

    @Test
    void a_name_with_its_title_is_the_subject() {
        Article article = article(
                "en",
                "Peruvian Minister Mikhail Barskoy, after a meeting with Norwegian Senator Karl Lindt on Friday, announced that he agreed.");
        List<ParsedSentence> tagged = layer.tag(article);
        Names names = finder.find(article, tagged);
        List<Token> tokens = layer.parse("en", tagged, finder.units("en", tagged, names))
                .getFirst()
                .tokens();
        Token subject = tokens.stream()
                .filter(token -> token.form().equals("Barskoy"))
                .findFirst()
                .orElseThrow();
        assertThat(subject.relation()).isEqualTo("nsubj");
        assertThat(tokens.get(subject.head()).form()).isEqualTo("announced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A ", "Karel Dvorin (", "Dvorin, ", "President ", "NTO (", "Ab Cd Ef. "})
    void bad_input_stays_linear(String piece) {
        for (String language : List.of("en", "ru")) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(language, piece.repeat(20_000)));
        }
    }

    @Test
    void many_people_stay_linear() {
        StringBuilder text = new StringBuilder();
        for (int person = 0; person < 5_000; person++) {
            text.append("Karel Dv")
                    .append((char) ('a' + person % 26))
                    .append("r")
                    .append(person)
                    .append(" spoke. ");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find("en", text.toString()));
    }
}
