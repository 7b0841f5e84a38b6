package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.section.Section;
import org.throughline.server.reader.Wording;

/** Whatever the pages say in English, they say in the reader's other languages too. */
class WordingTest {
    private static final Path WORDINGS = Path.of("src/main/resources/org/throughline/server/reader");
    private static final List<Path> SAYING = List.of(Path.of("src/main/jte"), Path.of("src/main/java"));
    private static final Pattern PHRASE = Pattern.compile("\\bsay\\(\\s*\"([^\"]*[^\" ])\"");
    private static final Pattern TITLE = Pattern.compile("screen\\.show\\(\\s*context,\\s*\"[a-z]+\",\\s*\"([^\"]+)\"");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\([^\"]{1,80}\"([a-z ]+)\"\\)");

    @Test
    void germanAndRussianSayTheSameThings() {
        assertThat(said("ru")).isEqualTo(said("de"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void everyPhraseOfThePagesIsTranslated(String language) {
        assertThat(said(language)).containsAll(found(PHRASE)).containsAll(found(TITLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void whatTheEngineNamesIsTranslated(String language) {
        assertThat(said(language))
                .containsAll(
                        Stream.of(EntityKind.values()).map(EntityKind::label).toList())
                .containsAll(Stream.of(Section.values())
                        .map(section -> "section " + section.label())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru"})
    void everyCountedWordHasItsForms(String language) {
        assertThat(lines(language)
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.substring(1, line.indexOf(" = "))))
                .containsAll(found(COUNTED));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|2031-05-13T00:00:00Z|13 May 2031",
                "en|2031-05-13T09:30:00Z|13 May 2031, 09:30",
                "de|2031-05-13T00:00:00Z|13. Mai 2031",
                "ru|2031-05-13T00:00:00Z|13 мая 2031"
            })
    void aDayWithoutATimeIsShownAsTheDay(String language, String moment, String shown) {
        assertThat(Wording.of(language).minute(Instant.parse(moment))).isEqualTo(shown);
    }

    private static Set<String> said(String language) {
        Set<String> said = new TreeSet<>();
        lines(language)
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> said.add(line.substring(0, line.indexOf(" = "))));
        return said;
    }

    private static Stream<String> lines(String language) {
        try {
            return Files.readAllLines(WORDINGS.resolve("wording_" + language + ".txt")).stream()
                    .filter(line -> line.contains(" = "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a pattern finds in all templates and classes. */
    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path folder : SAYING) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
