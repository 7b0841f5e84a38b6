package org.throughline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScannerTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "case and marks | The Harbour-Master, said: NO! | the harbour master said no",
                "accents | Škoda à l'école, Zürich | skoda a l ecole zurich",
                "Cyrillic | Ёлка Новости | елка новости",
                "Arabic letters that newspapers mix | أوساكا إلى مدرسة | اوساكا الي مدرسه",
                "numbers | 1,500 men and 3.5 tons | 1 500 men and 3 5 tons",
                "no spaces | 東京五輪 | 東京 京五 五輪",
            })
    void splitsAndLevelsWords(String name, String text, String words) {
        assertThat(String.join(" ", words(text))).isEqualTo(words);
    }

    @Test
    void knowsWhereASentenceMayBegin() {
        WordScanner scanner = new WordScanner("Orla spoke. Then Brem left");
        List<Boolean> begins = new ArrayList<>();
        while (scanner.next()) {
            begins.add(scanner.beginsSentence());
        }
        assertThat(begins).containsExactly(true, false, true, false, false);
    }

    @Test
    void aMillionLettersAreOneWordOfBoundedLength() {
        WordScanner scanner = new WordScanner("x".repeat(1_000_000));
        assertThat(scanner.next()).isTrue();
        assertThat(scanner.length()).isEqualTo(WordScanner.LONGEST);
        assertThat(scanner.next()).isFalse();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(scanner.normal());
        }
        return words;
    }
}
