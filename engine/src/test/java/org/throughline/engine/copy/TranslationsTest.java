package org.throughline.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

class TranslationsTest {
    private static final AnnotatedArticle ENGLISH = InventedNews.from("Ona")
            .at("2031-03-03T08:00:00Z")
            .tellsInWords(
                    "Ferry Aurelia runs aground off Havelstad",
                    "The ferry Aurelia with 214 passengers ran aground off Havelstad early on Monday, and 11 of them are missing.",
                    "The ship had left Ostrand at 23:40 with captain Torvald Lindqvist on the bridge, the owner Kerrowline said.",
                    "Divers from Tillmark and a helicopter from Brannow searched until 6 in the morning without success.",
                    "In 2019 the same ship hit a quay in Varnhem, and a court fined Kerrowline 350000 crowns.");
    private static final AnnotatedArticle GERMAN = InventedNews.from("Bote")
            .in("de")
            .at("2031-03-03T10:00:00Z")
            .tellsInWords(
                    "Fähre Aurelia vor Havelstad auf Grund gelaufen",
                    "Die Fähre Aurelia ist mit 214 Passagieren am frühen Montag vor Havelstad auf Grund gelaufen, 11 von ihnen werden vermisst.",
                    "Das Schiff war um 23:40 Uhr mit Kapitän Torvald Lindqvist in Ostrand ausgelaufen, wie die Reederei Kerrowline mitteilte.",
                    "Taucher aus Tillmark und ein Hubschrauber aus Brannow suchten bis 6 Uhr morgens ohne Erfolg.",
                    "Schon 2019 hatte das Schiff in Varnhem einen Kai gerammt, ein Gericht verurteilte Kerrowline zu 350000 Kronen.");
    private static final AnnotatedArticle OWN_GERMAN_REPORT = InventedNews.from("Kurier")
            .in("de")
            .at("2031-03-03T11:00:00Z")
            .tellsInWords(
                    "Suche nach Vermissten der Aurelia",
                    "Am Hafen von Havelstad warten die Angehörigen. Margit Sorensen sucht ihren Bruder, der in Ostrand zugestiegen war.",
                    "Von den 214 Menschen an Bord fehlen noch 11. Der Bürgermeister Henrik Falk versprach ein Zelt mit 60 Betten.",
                    "Die Reederei Kerrowline schickte ihren Sprecher Peder Holm, der die Fragen nach dem Kapitän nicht beantwortete.",
                    "Eine Sondersitzung des Rates ist für 18 Uhr angesetzt, sagte Falk, am Dienstag kommt der Minister aus Lowmoor.");

    @Test
    void aTranslationBelongsToTheFamilyOfItsOriginal() {
        CopyIndex copies = new CopyIndex();
        Family original = copies.place(ENGLISH);
        Family family = copies.place(GERMAN);
        assertThat(family.id()).isEqualTo(original.id());
        assertThat(family.members())
                .extracting(Family.Member::kind)
                .containsExactly(CopyKind.ORIGINAL, CopyKind.TRANSLATED);
    }

    @Test
    void anotherReportOfTheEventIsNoTranslation() {
        CopyIndex copies = new CopyIndex();
        copies.place(ENGLISH);
        assertThat(copies.place(OWN_GERMAN_REPORT).members()).hasSize(1);
        assertThat(Anchors.of(OWN_GERMAN_REPORT.article()).aligned(Anchors.of(ENGLISH.article())))
                .isLessThan(0.5);
    }

    @Test
    void theSameLanguageIsNeverATranslation() {
        assertThat(Anchors.of(ENGLISH.article()).isTranslationOf(Anchors.of(ENGLISH.article())))
                .isFalse();
    }
}
