package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is whom across articles. Each string is a local entity: its kind's letter, its name, and titles after a bar. */
class EntityRegisterTest {
    private final EntityRegister register = new EntityRegister();

    @ParameterizedTest(name = "{0} then {1}: the same {2}")
    @CsvSource({
        "P Alvar-Jandar Sulekov, P Alvar-Shandar Sulekov, true",
        "P Qadyr-Jandar Sulekov, P Kadyr-Shandar Temiruly Suleqov, true",
        "P Volodymyr Koltovsky, P Volodymyr Koltovskyy, true",
        "P Volodymyr Koltovsky, P Wolodymyr Koltovskyj, true",
        "P Volodymyr Koltovsky, P Володимир Колтовський, true",
        "P Volodymyr Koltovsky, P Iryna Koltovska, false",
        "P Volodymyr Koltovsky, P Koltovskyi, true",
        "P Volodymyr Koltovsky, P Koltovska, false",
        "P Boris Sandberg, P Benjamin Sandberg, false",
        "P Ilham Aliqov, P Heydar Aliqov, false",
        "P Rasim Aliqov, P Rasima Aliqova, false",
        "L Kyiv, L Kiev, true",
        "L Kyiv, L Київ, true",
        "L Astana, L Nur-Sultan, true",
        "L United States, L U.S., true",
        "L the United States, L US, true",
        "L Germany, L Deutschland, true",
        "L Niger, L Nigeria, false",
        "L Slovakia, L Slovenia, false",
        "L Iran, L Iraq, false",
        "L Ostravia, L Ostrovia, false",
        "O Northern Lakes Cooperation Organization, O NLCO, true",
        "O Northern Lakes Cooperation Organization, O NLC, false",
        "O Marivan Steel AG, O Marivan Steel, true",
        "O Marivan Steel, O Marivan Bank of Trade, false",
        "O Union of Ostravia, O Commission of Ostravia, false",
        "O Bank of Meriland, O Bank of Ostravia, false",
        "O MPU, O NPU, false",
        "O ETG, O IDG, false",
        "O Marlyn, O Merlin, false",
        "O Lakes Institute, O LI, false",
        "O Northern Lakes Assembly, O NLA, false",
        "P Harris Loone, P Horses, false",
        "P Ola Karman, P Ole Gorman, false",
        "P Ida Brown, P Brown, false",
        "P Alvar Reik, P Alvar Reik Jr., false",
        "P Ina Garten, P Garden, false",
        "P Kor Jihanan, P Joana Korreia, false",
        "P Sergei Lawrenow, P Sergej Lavrenov, true",
    })
    void twoNames(String one, String other, boolean same) {
        long first = resolve(one)[0];
        long second = resolve(other)[0];

        assertThat(second == first).isEqualTo(same);
    }

    @Test
    void aSurnameIsWhomTheArticleMeans() {
        long[] reiks = resolve("P Alvar Reik", "P Tomas Reik", "L Ostravia", "L Meriland");
        long alvar = resolve("P Alvar Reik", "L Ostravia")[0];
        resolve("P Alvar Reik", "L Ostravia");
        resolve("P Tomas Reik", "O Meriland Rowing Club");

        assertThat(reiks[0]).isNotEqualTo(reiks[1]).isEqualTo(alvar);
        assertThat(resolve("P Reik", "O Meriland Rowing Club")[0]).isEqualTo(reiks[1]);
        assertThat(resolve("P Reik", "P Alvar Reik")[0]).isEqualTo(alvar);
    }

    @Test
    void aCommonSurnameIsWhomManyArticlesNamedInFull() {
        long famous = resolve("P Ida Brown")[0];
        assertThat(resolve("P Brown")[0]).as("nobody knows which").isNotEqualTo(famous);
        for (int article = 0; article < 4; article++) {
            resolve("P Ida Brown");
        }
        assertThat(resolve("P Brown")[0]).isEqualTo(famous);
    }

    @Test
    void aLoneWordIsTheWellKnownPersonOfThatSurname() {
        long person = resolve("P Jana Drevane")[0];
        assertThat(resolve("L Drevane")[0]).as("hardly known").isNotEqualTo(person);
        EntityRegister later = new EntityRegister();
        for (int article = 0; article < 4; article++) {
            later.resolve(new Names(List.of(), List.of(local("P Jana Drevane"))));
        }
        Names taken = new Names(List.of(), List.of(local("L Drevane")));
        assertThat(later.resolve(taken)).containsExactly(person);
    }

    @Test
    void initialsOfThreeLettersNeedCompany() {
        long full = resolve("O Northern Lakes Assembly", "P Alvar Reik")[0];
        assertThat(resolve("O NLA", "P Alvar Reik")[0]).isEqualTo(full);
        assertThat(resolve("O Negative Lending Act")[0]).isNotEqualTo(full);
    }

    @Test
    void aTitleTellsTwoOfOneSurnameApart() {
        long minister = resolve("P Alvar Reik|Foreign Minister")[0];
        long rower = resolve("P Tomas Reik|Olympic champion")[0];

        assertThat(resolve("P Reik|Foreign Minister")[0]).isEqualTo(minister);
        assertThat(resolve("P Reik|Olympic champion")[0]).isEqualTo(rower);
    }

    @Test
    void aSurnameFirstSeenAloneIsGivenItsFullNameLater() {
        long bare = resolve("P Marevik", "L Ostravia", "O Ostravian Senate")[0];

        assertThat(resolve("P Ilva Marevik", "L Ostravia", "O Ostravian Senate")[0])
                .isEqualTo(bare);
        assertThat(register.entities()).extracting(Entity::name).contains("Ilva Marevik");
    }

    @Test
    void theCompanyTellsACountryFromAState() {
        long country = resolve("L Georgia", "L Tbilisi")[0];
        long state = resolve("L Georgia", "L Atlanta", "L Florida")[0];

        assertThat(state).isNotEqualTo(country);
        assertThat(resolve("L Georgia", "L Florida")[0]).isEqualTo(state);
        assertThat(resolve("L Georgia", "L Armenia")[0]).isEqualTo(country);
    }

    @Test
    void aMergeIsObeyedAndCanBeTakenBack() {
        long one = resolve("P Alvar Reik")[0];
        long other = resolve("P Red Fox")[0];
        EntityCorrection merge = new EntityCorrection.Merge(one, other);

        register.apply(merge);
        assertThat(resolve("P Red Fox")[0]).isEqualTo(one);
        assertThat(register.entities()).hasSize(1);

        Names whileOne = new Names(List.of(), List.of(local("P Red Fox")));
        long[] given = register.resolve(whileOne);

        register.undo(merge);
        assertThat(resolve("P Red Fox")[0]).isEqualTo(other);
        assertThat(register.entities()).hasSize(2);
        assertThat(register.whoNow(given, whileOne))
                .as("an article read meanwhile")
                .containsExactly(other);
    }

    @Test
    void mergesOfSeveralAreTakenBackOneByOne() {
        long[] three = {resolve("P Alvar Reik")[0], resolve("P Red Fox")[0], resolve("P Jana Wolek")[0]};
        EntityCorrection first = new EntityCorrection.Merge(three[0], three[1]);
        EntityCorrection second = new EntityCorrection.Merge(three[1], three[2]);
        register.apply(first);
        register.apply(second);
        assertThat(resolve("P Jana Wolek")[0]).isEqualTo(three[0]);

        register.undo(first);
        assertThat(resolve("P Alvar Reik")[0]).isEqualTo(three[0]);
        assertThat(resolve("P Jana Wolek")[0]).isEqualTo(three[1]);
        register.undo(first);
        assertThat(register.entities()).hasSize(2);
    }

    @Test
    void aSplitHoldsForSpellingsSeenAgainAndForLaterArticles() {
        long whole = resolve("P Alvar Reik")[0];
        resolve("P Alwar Rejk");
        EntityCorrection split = new EntityCorrection.Split(whole, new TreeSet<>(Set.of("Alwar Rejk")));
        register.apply(split);
        register.undo(split);
        resolve("P Alwar Rejk", "P Alvar Reik");
        register.apply(split);

        assertThat(resolve("P Alvar Reik", "P Alwar Rejk")).containsExactly(whole, whoNow(whole, "P Alwar Rejk"));
        assertThat(register.entities()).extracting(Entity::spellings).noneMatch(spellings -> spellings.size() > 1);
    }

    private long whoNow(long id, String written) {
        return register.whoNow(new long[] {id}, new Names(List.of(), List.of(local(written))))[0];
    }

    @Test
    void aSplitIsObeyedAndCanBeTakenBack() {
        long whole = resolve("P Alvar Reik")[0];
        assertThat(resolve("P Alwar Rejk")[0]).isEqualTo(whole);
        EntityCorrection split = new EntityCorrection.Split(whole, new TreeSet<>(Set.of("Alwar Rejk")));

        register.apply(split);
        long part = resolve("P Alwar Rejk")[0];
        assertThat(part).isNotEqualTo(whole);
        assertThat(resolve("P Alvar Reik")[0]).isEqualTo(whole);
        assertThat(whoNow(whole, "P Alwar Rejk")).isEqualTo(part);

        register.undo(split);
        assertThat(resolve("P Alwar Rejk")[0]).isEqualTo(whole);
        assertThat(register.entities()).hasSize(1);
    }

    @Test
    void aLoneWordTakenForAPersonIsThePlaceThatOthersName() {
        long taken = resolve("P Drevane")[0];
        assertThat(resolve("L Drevane")[0]).isEqualTo(taken);
        assertThat(resolve("L Drevane")[0]).isEqualTo(taken);
        assertThat(resolve("P Drevane")[0]).isEqualTo(taken);
        assertThat(resolve("L Drevane")[0]).isEqualTo(taken);
        assertThat(register.entities()).singleElement().extracting(Entity::kind).isEqualTo(EntityKind.PLACE);
    }

    @Test
    void aPlaceIsNotSomebodyOfItsName() {
        long place = resolve("L Drevane")[0];
        long person = resolve("P Jana Drevane")[0];
        assertThat(resolve("P Drevane", "P Jana Drevane")[0]).isEqualTo(person).isNotEqualTo(place);
        assertThat(resolve("L Drevane")[0]).isEqualTo(place);
        assertThat(resolve("O Drevane")[0]).isNotEqualTo(place);
    }

    @Test
    void namesOfOneKnownEntityAreOneWhateverTheySoundLike() {
        long latin = resolveKnown("L Drevane", "Q1");
        assertThat(resolveKnown("L Уолдхейм", "Q1")).isEqualTo(latin);
        assertThat(resolve("L Уолдхейм")[0]).isEqualTo(latin);
        assertThat(register.entities())
                .singleElement()
                .extracting(Entity::known)
                .isEqualTo("Q1");
    }

    @Test
    void twoKnownEntitiesOfOneNameStayTwo() {
        assertThat(resolveKnown("P Alvar Reik", "Q2")).isNotEqualTo(resolveKnown("P Alvar Reik", "Q3"));
    }

    @Test
    void anEntityMetBeforeItWasKnownIsKnownFromThenOn() {
        long before = resolve("P Alvar Reik")[0];
        assertThat(resolveKnown("P Alvar Reik", "Q2")).isEqualTo(before);
        assertThat(resolveKnown("P Уолд Хейм", "Q2")).isEqualTo(before);
    }

    private long resolveKnown(String written, String identifier) {
        LocalEntity local = local(written);
        Names names = new Names(List.of(), List.of(local.known(local.kind(), identifier)));
        return register.resolve(names)[0];
    }

    @Test
    void aNewVersionWithdrawsWhatTheOldOneSaid() {
        Names names = new Names(List.of(), List.of(local("P Alvar Reik")));
        long[] ids = register.resolve(names);
        register.withdraw(names, ids);

        assertThat(register.entities()).isEmpty();
    }

    @Test
    void theSameInputsGiveTheSameIds() {
        EntityRegister again = new EntityRegister();
        List<String> stream =
                List.of("P Alvar Reik", "P Reik", "L Kiev", "O Marivan Steel", "P Tomas Reik", "P Reik", "L Kyiv");
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        for (String name : stream) {
            Names names = new Names(List.of(), List.of(local(name)));
            first.add(register.resolve(names)[0]);
            second.add(again.resolve(names)[0]);
        }
        assertThat(second).isEqualTo(first);
    }

    private long[] resolve(String... names) {
        Names found = new Names(
                List.of(), Arrays.stream(names).map(EntityRegisterTest::local).toList());
        return register.whoNow(register.resolve(found), found);
    }

    private static LocalEntity local(String written) {
        EntityKind kind = switch (written.charAt(0)) {
            case 'P' -> EntityKind.PERSON;
            case 'L' -> EntityKind.PLACE;
            default -> EntityKind.ORGANISATION;
        };
        String[] parts = written.substring(2).split("\\|", 2);
        TreeMap<String, Integer> spellings = new TreeMap<>();
        spellings.put(parts[0], 1);
        return new LocalEntity(kind, parts[0], spellings, parts.length > 1 ? List.of(parts[1]) : List.of());
    }
}
