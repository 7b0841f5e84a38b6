package org.throughline.engine.name.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Names;

/** Which known entity a name of an article is taken for. All of them are invented. */
class KnowledgeLinkerTest {
    private static final Map<String, List<KnownItem>> ITEMS = Map.of(
            "alvar reik", List.of(item("Q1", EntityKind.PERSON, 12, "Ostravian politician, premier of Ostravia")),
            "alvar rejk", List.of(item("Q1", EntityKind.PERSON, 12, "Ostravian politician, premier of Ostravia")),
            "tomas brem",
                    List.of(
                            item("Q2", EntityKind.PERSON, 3, "Veldian cyclist"),
                            item("Q3", EntityKind.PERSON, 3, "Veldian judge")),
            "lissen",
                    List.of(
                            item("Q4", EntityKind.PLACE, 90, "capital of Ostravia"),
                            item("Q5", EntityKind.PLACE, 2, "village in Meriland")),
            "norvik hydro", List.of(item("Q6", EntityKind.ORGANISATION, 2, "power company")),
            "reik", List.of(item("Q7", EntityKind.PERSON, 40, "singer")));

    private final KnowledgeLinker linker = new KnowledgeLinker(key -> ITEMS.getOrDefault(key, List.of()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the only one of the name                     | PERSON       | Alvar Reik   | Q1 | PERSON
            another spelling, accents and hyphens aside  | PERSON       | Álvar-Rejk   | Q1 | PERSON
            nobody of the name                           | PERSON       | Jana Wolek   |    | PERSON
            a surname alone says too little              | PERSON       | Reik         |    | PERSON
            two of a name, neither stands out            | PERSON       | Tomas Brem   |    | PERSON
            the far better known of two places           | PLACE        | Lissen       | Q4 | PLACE
            a firm that was taken for a person           | PERSON       | Norvik Hydro | Q6 | ORGANISATION
            one word of another kind proves nothing      | ORGANISATION | Lissen       |    | ORGANISATION
            """)
    void aNameIsTakenFor(String why, EntityKind kind, String name, String identifier, EntityKind as) {
        LocalEntity linked = linked(local(kind, name)).getFirst();
        assertThat(linked.known()).isEqualTo(identifier);
        assertThat(linked.kind()).isEqualTo(as);
    }

    @Test
    void theArticleTellsTwoOfANameApart() {
        LocalEntity judge =
                new LocalEntity(EntityKind.PERSON, "Tomas Brem", new TreeMap<>(), List.of("High Court Judge"));
        assertThat(linked(judge).getFirst().known()).isEqualTo("Q3");
    }

    private List<LocalEntity> linked(LocalEntity... entities) {
        return linker.link(new Names(List.of(), new ArrayList<>(List.of(entities))))
                .entities();
    }

    private static LocalEntity local(EntityKind kind, String name) {
        return new LocalEntity(kind, name, new TreeMap<>(Map.of(name, 1)), List.of());
    }

    private static KnownItem item(String id, EntityKind kind, int prominence, String description) {
        return new KnownItem(id, kind, prominence, description);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Álvar  REIK          | alvar reik
            al-Mar‘aš            | al maras
            О’Рэйк               | орэик
            (...)                | ''
            Straße des 1. Mai    | straße des 1 mai
            """)
    void theKeyOfAName(String name, String key) {
        assertThat(Knowledge.key(name)).isEqualTo(key);
    }
}
