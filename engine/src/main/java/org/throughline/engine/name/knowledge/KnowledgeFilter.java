package org.throughline.engine.name.knowledge;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.name.EntityKind;

/**
 * Which items of Wikidata are people, organisations and places. An item says what it is an instance of (P31) by the class's
 * id; a dump has no order in which classes are known beforehand, so the commonest classes are listed, and beside them a
 * property tells: whoever has a date of birth (P569) is a person, what has coordinates (P625) and a country (P17) a place,
 * what has a founding date (P571) and a legal form (P1454) or headquarters (P159) an organisation.
 */
final class KnowledgeFilter {
    private static final String PERSON = "Q5";
    private static final Set<String> ORGANISATIONS = Set.of(
            "Q43229",
            "Q4830453",
            "Q783794",
            "Q6881511",
            "Q891723",
            "Q7278",
            "Q484652",
            "Q163740",
            "Q31855",
            "Q3918",
            "Q327333",
            "Q2659904",
            "Q79913",
            "Q192350",
            "Q1153191",
            "Q11032",
            "Q1110794",
            "Q192283",
            "Q41710",
            "Q245065",
            "Q22687",
            "Q476028",
            "Q10856962",
            "Q294163",
            "Q11204",
            "Q35749",
            "Q15265344",
            "Q4120211",
            "Q7188",
            "Q37726");
    private static final Set<String> PLACES = Set.of(
            "Q6256",
            "Q3624078",
            "Q515",
            "Q1549591",
            "Q5119",
            "Q532",
            "Q3957",
            "Q486972",
            "Q35657",
            "Q10864048",
            "Q7275",
            "Q1637706",
            "Q200250",
            "Q15284",
            "Q82794",
            "Q23442",
            "Q4022",
            "Q8502",
            "Q5107",
            "Q165",
            "Q23397",
            "Q123705",
            "Q28575",
            "Q484170",
            "Q70208",
            "Q262166",
            "Q747074",
            "Q2039348",
            "Q54050",
            "Q3191695");

    private KnowledgeFilter() {}

    /**
     * @param classes what the item is an instance of
     * @param has whether the item has a property
     * @return null if the item is none of the three
     */
    static @Nullable EntityKind kind(Set<String> classes, Predicate<String> has) {
        if (classes.contains(PERSON)) {
            return EntityKind.PERSON;
        }
        for (Map.Entry<EntityKind, Set<String>> kind : Map.of(
                        EntityKind.PLACE, PLACES, EntityKind.ORGANISATION, ORGANISATIONS)
                .entrySet()) {
            if (classes.stream().anyMatch(kind.getValue()::contains)) {
                return kind.getKey();
            }
        }
        if (has.test("P569")) {
            return EntityKind.PERSON;
        }
        if (has.test("P571") && (has.test("P1454") || has.test("P159"))) {
            return EntityKind.ORGANISATION;
        }
        return has.test("P625") && has.test("P17") ? EntityKind.PLACE : null;
    }
}
