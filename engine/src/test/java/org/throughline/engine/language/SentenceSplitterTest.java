package org.throughline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Span;

/** Where sentences end; a bar stands for a cut with a space, a broken bar for one without. */
final class SentenceSplitterTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            value = {
                "two sentences            # en # The vote failed.|Nobody was surprised.",
                "a country's initials     # en # The U.S. Senate voted on Monday.|It was close.",
                "initials that end        # en # He lives in the U.S.|The others left.",
                "a title                  # en # It was Mr. Adan who spoke.|Dr. Brel agreed.",
                "an initial               # en # J. R. Corvin wrote it.|He won.",
                "a company                # en # Ostia Corp. Chairman Lee left.|The shares fell.",
                "a quotation that ends    # en # “We will go.”|The minister left.",
                "a straight quotation     # en # \"We will go.\"|The minister left.",
                "a question and who asked # en # “Will they go?” the minister asked.|Nobody knew.",
                "a question, lower case   # en # “Why?” he asked.",
                "a quotation after a stop # en # He left.|“We will go,” she said.",
                "a figure                 # en # It grew by 3.5 percent.|Prices fell.",
                "the year ends it         # en # It began in 2019.|Then it stopped.",
                "morning hours            # en # It opens at 9 a.m. Monday.|Come early.",
                "an ellipsis              # en # He waited... and left.|Nobody saw.",
                "a lost space             # en # That was in the reports.¦The others agreed.",
                "an outlet's address      # en # It was told by ostia.kz.|Nobody denied it.",
                "brackets                 # en # (He left.)|She stayed.",
                "a German day             # de # Er kam am 16. Juni nach Ostia.|Sie blieb.",
                "a German ordinal         # de # Das war der 2. Versuch.|Er misslang.",
                "a German abbreviation    # de # Das gilt z.B. für Ostia.|Andere zögern.",
                "a German quotation       # de # „Wir gehen.“|Der Minister ging.",
                "a German question        # de # „Warum?“ fragte Adan.|Niemand wusste es.",
                "a Russian quotation      # ru # Он сказал: «Мы уходим».|Потом он ушёл.",
                "a Russian abbreviation   # ru # Это было в 2019 г. в Остии.|Все ушли.",
                "a French quotation       # fr # « Nous partons. »|Le ministre est parti.",
                "a Spanish title          # es # Habló el Sr. Adán.|Nadie respondió.",
                "an Arabic question       # ar # هل تذهب؟|نعم سأذهب.",
                "Chinese                  # zh # 他走了。¦她说：“我不走。”¦没人知道。",
                "Hindi                    # hi # वह गया।|वह नहीं गई।",
            })
    void cuts(String name, String language, String text) {
        String whole = text.replace('|', ' ').replace("¦", "");
        List<String> sentences = SentenceSplitter.split(whole, new Span(0, whole.length()), language).stream()
                .map(span -> span.in(whole))
                .toList();
        assertThat(sentences).containsExactly(text.split("[|¦]"));
    }

    @Test
    void stays_inside_the_stretch() {
        String text = "One here. Two here. Three here.";
        assertThat(SentenceSplitter.split(text, new Span(10, 19), "en")).containsExactly(new Span(10, 19));
    }

    @Test
    void cuts_what_has_no_end() {
        String text = "😀".repeat(500_000);
        List<Span> sentences = SentenceSplitter.split(text, new Span(0, text.length()), "en");
        assertThat(sentences).allMatch(span -> span.length() <= SentenceSplitter.LONGEST + 1);
        assertThat(sentences).allMatch(span -> !Character.isLowSurrogate(text.charAt(span.start())));
    }
}
