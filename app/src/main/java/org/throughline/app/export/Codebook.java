package org.throughline.app.export;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.action.ClaimClassifier;

/** By which list of concepts statements are coded. */
public enum Codebook {
    /** What the speaker does in the sentence: demands, rejects, supports ... The default, for any topic. */
    PLOVER,
    /** The German debate on migration, after DEbateNet; for German statements about that debate alone. */
    MIGRATION;

    private static final Map<String, String> MIGRATION_CONCEPTS = Map.of(
            "1", "control of migration",
            "2", "residence",
            "3", "integration",
            "4", "domestic security",
            "5", "foreign policy",
            "6", "economy",
            "7", "society",
            "8", "procedures",
            "9", "other");

    /** @param agreement whether the speaker is for it */
    record Suggestion(String concept, boolean agreement) {}

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the words alone suggest; nothing where the codebook does not read them. */
    @Nullable
    Suggestion suggest(String words, String language) {
        if (this != MIGRATION || !language.equals("de")) {
            return null;
        }
        ClaimClassifier.Claim claim = ClaimClassifier.german().classify(words);
        String concept = claim.categories().getFirst();
        return new Suggestion(MIGRATION_CONCEPTS.getOrDefault(concept, concept), claim.inFavour());
    }
}
