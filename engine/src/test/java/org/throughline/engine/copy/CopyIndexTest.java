package org.throughline.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

class CopyIndexTest {
    private static final String ONE =
            "The parliament of Veldia voted on Monday to close the harbour of Port Havel for three weeks after a ferry ran aground at its mouth.";
    private static final String TWO =
            "Prime Minister Orla Brem told deputies that eleven passengers were still missing and that divers would go down again at dawn.";
    private static final String THREE =
            "Fishermen who had pulled forty people from the water said the captain had ignored two warnings from the lighthouse keeper.";
    private static final String FOUR =
            "The shipping line, which has carried passengers between the islands since 1954, declined to answer questions about the crew.";
    private static final String BACKGROUND =
            "Veldia has been without a harbour authority since the reform of 2029, which moved its duties to the coast guard and to the towns.";
    private static final String APPEAL =
            "Read the Havel Courier for a month free of charge and support honest reporting from every island of the archipelago.";

    private final CopyIndex index = new CopyIndex();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same words, another source, EXACT",
        "one sentence changed, another source, EDITED",
        "the last half cut, another source, SHORTENED",
        "more added than there was, another source, EXTENDED",
        "one sentence changed, the same source, REVISION",
    })
    void tellsWhatACopyMadeOfItsOriginal(String what, String source, CopyKind kind) {
        AnnotatedArticle original = InventedNews.from("Ona").tells("Harbour closed", ONE, TWO, THREE, FOUR);
        index.place(original);
        String from = source.equals("the same source") ? "Ona" : "Courier";
        Family family = index.place(
                switch (what) {
                    case "the same words" -> InventedNews.from(from).tells("Port Havel shut", ONE, TWO, THREE, FOUR);
                    case "the last half cut" -> InventedNews.from(from).tells("Port Havel shut", ONE, TWO);
                    case "more added than there was" ->
                        InventedNews.from(from)
                                .tells("Port Havel shut", ONE, TWO, THREE, FOUR, BACKGROUND, OWN_WORDS, APPEAL);
                    default ->
                        InventedNews.from(from)
                                .tells("Port Havel shut", ONE, TWO.replace("eleven", "nine"), THREE, FOUR);
                });
        assertThat(family.original()).isEqualTo(original.id());
        assertThat(family.members()).extracting(Family.Member::kind).containsExactly(CopyKind.ORIGINAL, kind);
    }

    private static final String OWN_WORDS =
            "At the quay our reporter met a baker who had lent his van to the rescuers and was handing out bread to the families until late at night.";

    @Test
    void aFlashInTheSameWordsIsACopy() {
        String flash = "A fire destroyed the old market hall of Port Havel on Friday night, police said.";
        AnnotatedArticle first = InventedNews.from("Ona").tells("Fire in Port Havel", flash);
        index.place(first);
        Family family = index.place(InventedNews.from("Courier").tells("Fire in Port Havel", flash));
        assertThat(family.original()).isEqualTo(first.id());
    }

    @Test
    void aReportInOtherWordsIsNoCopy() {
        index.place(InventedNews.from("Ona").tells("Harbour closed", ONE, TWO, THREE, FOUR));
        Family family = index.place(InventedNews.from("Courier")
                .tells(
                        "No ships at Port Havel",
                        "For three weeks nothing will sail from Port Havel: deputies shut the harbour on Monday.",
                        "Eleven people who were on the stranded ferry have not been found, the head of government said.",
                        OWN_WORDS));
        assertThat(family.members()).hasSize(1);
    }

    @Test
    void sharedBackgroundDoesNotFold() {
        String history = BACKGROUND + " " + FOUR;
        index.place(InventedNews.from("Courier").tells("Ferry runs aground", ONE, TWO, history));
        Family family = index.place(InventedNews.from("Courier")
                .tells("Lighthouse to get a second keeper", OWN_WORDS, THREE.replace("forty", "several"), history));
        assertThat(family.members()).hasSize(1);
    }

    @Test
    void whatASourceAppendsToEverythingIsIgnored() {
        List<String> own = List.of(
                "Bakers of the northern islands will raise the price of bread by a tenth.",
                "A storm took the roof off the school of Little Havel on Sunday night.",
                "The opera house sings for the firemen who saved its costumes.",
                "Sheep blocked the coast road for an hour and a half on Friday.",
                "The ferry museum has bought back the bell of its first ship.");
        for (int i = 0; i < own.size(); i++) {
            index.place(InventedNews.from("Courier").tells("News " + i, own.get(i), APPEAL + " " + BACKGROUND));
        }
        Map<Integer, Long> sizes = index.families().stream()
                .collect(Collectors.groupingBy(family -> family.members().size(), Collectors.counting()));
        assertThat(sizes).containsOnlyKeys(1);
    }

    @Test
    void theAgencysOwnReportIsTheOriginalHoweverLateItComes() {
        index.place(InventedNews.from("Courier")
                .by("Ona")
                .at("2031-03-03T09:00:00Z")
                .tells("Shut", ONE, TWO, THREE));
        AnnotatedArticle own =
                InventedNews.from("Ona").by("Ona").at("2031-03-03T11:00:00Z").tells("Closed", ONE, TWO, THREE);
        Family family = index.place(own);
        assertThat(family.original()).isEqualTo(own.id());
        assertThat(family.agency()).isEqualTo("Ona");
        assertThat(family.confidence()).isGreaterThan(0.9);
    }

    @Test
    void aNewVersionWithdrawsTheOldOne() {
        index.place(InventedNews.from("Ona").page("p").tells("Closed", ONE, TWO, THREE));
        index.place(InventedNews.from("Courier").tells("Shut", ONE, TWO, THREE));
        index.place(InventedNews.from("Courier").tells("Other", OWN_WORDS, BACKGROUND));
        index.place(InventedNews.from("Ona").page("p").tells("Bread dearer", APPEAL, FOUR));
        assertThat(index.families())
                .hasSize(3)
                .allMatch(family -> family.members().size() == 1);
    }

    @Test
    void theSameOrderGivesTheSameState() {
        CopyIndex other = new CopyIndex();
        for (CopyIndex each : List.of(index, other)) {
            each.place(InventedNews.from("Ona").tells("Closed", ONE, TWO, THREE));
            each.place(InventedNews.from("Courier").tells("Shut", ONE, TWO, THREE));
        }
        assertThat(other.digest()).isEqualTo(index.digest());
    }

    @ParameterizedTest
    @CsvSource({"a", "“", "x y ", "\uD800"})
    void anyTextIsPlacedInBoundedTime(String piece) {
        String text = piece.repeat(200_000);
        index.place(InventedNewsPlain.of(text));
        assertThat(index.place(InventedNewsPlain.of(text)).members()).hasSize(1);
    }
}
