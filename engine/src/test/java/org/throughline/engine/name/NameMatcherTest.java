package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of invented names, the same or not. */
class NameMatcherTest {
    private final NameMatcher matcher = new NameMatcher();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Alvar Reik, Alvar Reik",
        "Alvar Reik, ALVAR REIK",
        "Alvar Reik, 'Reik, Alvar'",
        "Alvar Reik, Dr. Alvar Reik",
        "Wolodymyr Marschenko, Volodymyr Marshchenko",
        "Kadyr-Jandar Serikov, Qadyr-Shandar Temiruly Seriqov",
        "Вячеслав Мартынюк, Vyacheslav Martyniuk",
        "Αλέξανδρος Μαρκίδης, Alexandros Markidis",
        "გიორგი მარდალეიშვილი, Giorgi Mardaleishvili",
        "Տիգրան Մարդանյան, Tigran Mardanyan",
        "سليم الحمداوي, Salim al-Hamdawi",
        "יעקב מרדכאי, Yaakov Mardakhai",
        "Abd al-Aziz Marwani, Abdulaziz Marwani",
        "Salah al-Din Marwani, Salahuddin Marwani",
        "Hamdan bin Yusuf Marwani, Hamdan Marwani",
        "A. J. Sandberg, Alvar Jon Sandberg",
        "Bill Sandberg, William Sandberg",
        "SANDBERG Tove Maria, Tove Sandberg",
        "Marivan Steel AG, Marivan Steel Aktiengesellschaft",
        "OOO Marivan Stal, Marivan Stal",
        "Northern Lakes Cooperation Organization, NLCO",
        "Organisation for the Northern Lakes, Organization for the Northern Lakes",
        "United States, U.S.",
        "Astana, Nur-Sultan",
        "Deutschland, Germany",
    })
    void same(String one, String other) {
        assertThat(matcher.score(one, other)).isGreaterThan(0.5);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "Alvar Reik, Tomas Reik",
        "Alvar Reik, Alvar Sandberg",
        "Boris Marschenko, Benjamin Marschenko",
        "Volodymyr Marskyi, Iryna Marska",
        "Rustam Ibrahimovich Marov, Rustam Magomedovich Marov",
        "Hamdan bin Salim, Hamdan bin Yusuf",
        "Marivan Steel AG, Marivan Trade AG",
        "Bank of Meriland, Bank of Ostravia",
        "Government of Estonia, Government of Ethiopia",
        "Niger, Nigeria",
        "Slovakia, Slovenia",
        "Iran, Iraq",
        "Austria, Australia",
        "Northern Lakes Cooperation Organization, NLT",
        "Olan Scharz, Qadyr-Shandar Temiruly Seriqov",
        "Marivan Payments, Ben Sasker",
        "Payments, Ben Sasse",
        "Xen Jarping, Li Kerang",
    })
    void different(String one, String other) {
        assertThat(matcher.score(one, other)).isLessThan(0.5);
    }

    static Stream<String> strange() {
        return Stream.of(
                "",
                " ",
                "...",
                "(",
                "\ud800",
                "A\udc00B \ud800",
                "x".repeat(1_000_000),
                "A ".repeat(300_000),
                "'".repeat(100_000),
                "U.".repeat(100_000),
                "e\u0301\u0302\u0303".repeat(50_000),
                "\u202eReik\u202c Alvar",
                "abd ".repeat(50_000),
                "al-din ".repeat(50_000),
                "习".repeat(100_000),
                "0123456789");
    }

    @ParameterizedTest
    @MethodSource("strange")
    void anyTextIsANameInShortTime(String text) {
        assertThat(matcher.score("Alvar", "Reik")).isLessThan(0.5);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(matcher.score(text, text)).isBetween(0.0, 1.0);
            assertThat(matcher.score(text, "Alvar Reik"))
                    .isBetween(0.0, 1.0)
                    .isCloseTo(matcher.score("Alvar Reik", text), within(0.0));
        });
    }
}
