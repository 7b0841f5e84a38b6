package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
    private static final List<String> NAMES =
            List.of("Alvar Reik", "Tomas Reik", "Volodymyr Marshchenko", "Salim al-Hamdawi", "Marivan Steel");

    @ParameterizedTest(name = "{0}: first {1}, {2} in all")
    @CsvSource({
        "Alwar Rejk, 0, 1",
        "Reik, 0, 2",
        "Tomas Reik, 1, 2",
        "Володимир Марщенко, 2, 1",
        "سليم الحمداوي, 3, 1",
    })
    void findsWhatSharesConsonants(String asked, int first, int count) {
        NameIndex.Builder builder = new NameIndex.Builder();
        for (int i = 0; i < NAMES.size(); i++) {
            builder.add(i, NameKey.of(NAMES.get(i)));
        }

        int[] found = builder.build().candidates(NameKey.of(asked), 10);

        assertThat(found).hasSize(count).startsWith(first);
    }
}
