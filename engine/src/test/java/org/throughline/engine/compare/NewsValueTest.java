package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 0: it tells something; 1: only if nothing better is there; 2: never a key point. */
class NewsValueTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "The council of Port Sarn banned cars from the old town on Thursday.#0",
                "\"We have waited for years,\" said Ilka Torvand, the mayor.#0",
                "Velmora and Osten signed a treaty on their river.#0",
                "Ilka Torvand told fishermen \"you will get your harbour back\" on Monday.#0",
                "Der Rat von Port Sarn hat am Donnerstag Autos verboten.#0",
                "The US sent two ships to the harbour of Port Sarn on Monday.#0",
                "Sign up for the Herald's morning letter from Port Sarn.#2",
                "The Herald may earn a commission when readers buy the lamps shown here.#2",
                "Every lamp was independently selected by the editors of the Herald.#2",
                "This report was originally published by the Courier of Osten.#2",
                "Unsubscribe | View in browser#2",
                "You can unsubscribe from these letters at any time.#2",
                "Home | News | Sport | Harbours of Velmora#2",
                "Diese E-Mail im Browser ansehen#2",
                "Отписаться от рассылки газеты#2",
                "Lesen Sie auch: Was der Rat von Port Sarn noch beschloss.#2",
                "Подписывайтесь на канал газеты, чтобы не пропустить новости.#2",
                "Have the people of Port Sarn had enough of cars in their old town?#1",
                "What a week it has been for the fishermen of Port Sarn!#1",
                "Here are the best harbours of Velmora for the summer.#1",
                "I have walked through the old town of Port Sarn every morning.#1",
                "If you have never been to Port Sarn, now is the time.#1",
                "“The river is all that is left to the people of Osten.#1",
                "“We will not sell it.”#1",
                "In fact, all of the figures of the port suggest the opposite.”#1",
                "Ilka Torvand said, “Some people of Osten do not plan ahead.#1",
                "left: the tents of the rowers on the harbour wall of Port Sarn.#1",
                "(The ferries of Osten belong to the owner of the Herald.)#1",
                "1. The council bans cars from the old town of Port Sarn.#1",
                "According to the , the council banned cars from the old town.#1",
                "Visit the video page of the Herald for all its sources.#1",
                "iOsten, the maker of the lamps of Port Sarn, was sold on Monday.#0",
                "Below, the mayor tells about her first year.#1",
            })
    void whatASentenceIsWorth(String sentence, int value) {
        assertThat(NewsValue.of(sentence)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Unsubscribe | View in browser#true",
                "Port Sarn | Osten | Harbours#true",
                "Subscribe to our letters#true",
                "You can unsubscribe from these letters from Port Sarn whenever you want to.#true",
                "Newsletter abbestellen#true",
                "The council of Port Sarn changed the privacy policy of its ferries after the complaint of a rower.#false",
                "The ferry \"Sarn | Two\" went down on Monday.#false",
            })
    void whichLinesAreThePagesOwn(String line, boolean own) {
        assertThat(NewsValue.isOfThePage(line)).isEqualTo(own);
    }
}
