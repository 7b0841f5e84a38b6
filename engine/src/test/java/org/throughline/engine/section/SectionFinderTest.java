package org.throughline.engine.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class SectionFinderTest {
    private final SectionFinder finder = SectionFinder.shipped();

    @ParameterizedTest(name = "a publisher''s \"{0}\" is {1}")
    @CsvSource({
        "Politik, POLITICS",
        "Business & Money, ECONOMY",
        "Спорт, SPORT",
        "Gesundheit, HEALTH",
        "World, ",
        "Video, ",
        "'a section name so long that nobody would ever print it above an article about sport', ",
    })
    void whatPublishersCallTheirSections(String name, Section section) {
        assertThat(SectionFinder.named(name)).isEqualTo(section);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "'The striker scored twice as Port Sarn won the cup match against Lissen; the coach praised his players.', SPORT",
        "'The central bank of Merland raised interest rates as inflation hit the market and shares fell.', ECONOMY",
        "'Police arrested a suspect after the robbery; a judge ordered him held in prison until the trial.', CRIME",
        "'Der Stürmer traf zweimal im Spiel der Bundesliga, der Trainer lobte die Mannschaft.', SPORT",
        "'Прокурор сообщил об аресте подозреваемого в убийстве, суд вынес приговор.', CRIME",
    })
    void whatTheWordsTell(String text, Section section) {
        assertThat(finder.learned(text, text)).hasValueSatisfying(found -> {
            assertThat(found.value()).isEqualTo(section);
            assertThat(found.from()).isEqualTo("words");
        });
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingTellsNothing(String text) {
        assertThat(finder.learned("", text == null ? "" : text)).isEmpty();
    }

    @Test
    void everySectionHasItsMediaTopicAndComesBackFromItsLabel() {
        for (Section section : Section.values()) {
            assertThat(Section.of(section.label())).hasValue(section);
            assertThat(section.mediaTopic()).matches("\\d\\d000000");
        }
        assertThat(Section.of("nonsense")).isEmpty();
    }
}
