package org.throughline.engine.article.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Tova Lind | Tova Lind",
                "Tova Lind and Pim Askel, Varnia Times | Tova Lind;Pim Askel",
                "Written by: Tova Lind | Tova Lind",
                "View all posts by Tova Lind | Tova Lind",
                "Tova Lind | Tova Lind",
                "Von Tova Lind und Pim Askel | Tova Lind;Pim Askel",
                "Staff | ''",
                "Varnia Press Agency | ''",
                "tova.lind.77 | ''",
                ", VARNIA TODAY | ''",
                "ByTova Lind | Tova Lind",
                "September 1, 2031 By Tova Lind | Tova Lind",
                "Tova Lind, head of research, Norvik Bank | Tova Lind",
                "Tova Lind, MD. and Pim Askel, DVM | Tova Lind;Pim Askel",
                "Tova Lind, Pim Askel, Oda Brun | Tova Lind;Pim Askel;Oda Brun",
                "Tova Lind, CEO of Varnia Post; Pim Askel | Tova Lind;Pim Askel",
                "About Tova | ''",
                "Learn More | ''",
            })
    void namesPeopleAndNobodyElse(String byline, String people) {
        assertThat(String.join(";", PersonNames.of(byline))).isEqualTo(people);
    }
}
