package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private final Phrases phrases =
            new Phrases(List.of("news agency", "news agencies", "агентство"), List.of("(ots)", "to read"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    at the start               | News agencies report  | 0:0-13
                    in the middle              | the news agency said  | 0:4-15
                    of two the longest         | two news agencies     | 0:4-17
                    in capitals                | A NEWS AGENCY         | 0:2-13
                    in another script          | АГЕНТСТВО сообщило    | 0:0-9
                    after a sign               | Tarn (ots)            | 1:5-10
                    not within a word          | fakenews agency       | ''
                    cut off by the end         | the news agenc        | ''
                    several of several groups  | to read news agency   | 1:0-7 0:8-19
                    """)
    void phrasesAreFound(String name, String text, String expected) {
        List<String> found = new ArrayList<>();
        phrases.find(text, 0, text.length(), (group, start, end) -> found.add(group + ":" + start + "-" + end));
        assertThat(String.join(" ", found)).as(name).isEqualTo(expected);
        assertThat(phrases.areIn(text)).isEqualTo(!expected.isEmpty());
    }
}
