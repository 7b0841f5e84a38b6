package org.throughline.engine.name;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a name of several words that was taken for a person's is by its last word: "Norvik Hydro", "Jana Wolek Gallery". */
final class KindByEnding {
    /** What firms are named after, beside the words of organisations that the lexicon has. */
    private static final Set<String> FIRM_WORDS = Set.of(
            ("hydro energy energie oil gas petroleum power electric solar steel metals mining minerals resources "
                            + "chemicals pharma pharmaceuticals biotech insurance financial capital securities telecom mobile "
                            + "software robotics aerospace automotive foods breweries logistics shipping railways construction "
                            + "engineering industries enterprises ventures laboratories labs hotels stores")
                    .split(" "));

    /** Words that end no person's name, also where it begins with one. */
    private static final Map<String, EntityKind> CERTAIN = Map.ofEntries(
            Map.entry("gallery", EntityKind.ORGANISATION),
            Map.entry("museum", EntityKind.ORGANISATION),
            Map.entry("foundation", EntityKind.ORGANISATION),
            Map.entry("university", EntityKind.ORGANISATION),
            Map.entry("institute", EntityKind.ORGANISATION),
            Map.entry("stiftung", EntityKind.ORGANISATION),
            Map.entry("center", EntityKind.ORGANISATION),
            Map.entry("centre", EntityKind.ORGANISATION),
            Map.entry("show", EntityKind.OTHER),
            Map.entry("award", EntityKind.OTHER),
            Map.entry("awards", EntityKind.OTHER),
            Map.entry("prize", EntityKind.OTHER),
            Map.entry("medal", EntityKind.OTHER),
            Map.entry("act", EntityKind.OTHER),
            Map.entry("tonight", EntityKind.OTHER),
            Map.entry("podcast", EntityKind.OTHER),
            Map.entry("festival", EntityKind.OTHER),
            Map.entry("stadium", EntityKind.PLACE),
            Map.entry("arena", EntityKind.PLACE),
            Map.entry("airport", EntityKind.PLACE),
            Map.entry("boulevard", EntityKind.PLACE));

    private final Lexicon lexicon;

    KindByEnding(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param key two words or more in lower case; null if it may well be a person */
    @Nullable
    EntityKind kind(String key) {
        String first = key.substring(0, key.indexOf(' '));
        String last = key.substring(key.lastIndexOf(' ') + 1);
        EntityKind certain = CERTAIN.get(last);
        if (certain != null) {
            return certain;
        }
        boolean firm = (lexicon.kinds(first) & (Lexicon.GIVEN | Lexicon.TITLE)) == 0
                && (FIRM_WORDS.contains(last) || (lexicon.kinds(last) & Lexicon.ORGANISATION_WORD) != 0);
        return firm ? EntityKind.ORGANISATION : null;
    }
}
