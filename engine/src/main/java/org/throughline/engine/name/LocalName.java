package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A local entity made ready for comparison. */
final class LocalName {
    private static final int MAX_KEYS = 5;

    final LocalEntity local;
    final NameKey main;
    final List<NameKey> keys = new ArrayList<>();
    final @Nullable String place;

    /** @param words the words of all names of the article */
    LocalName(LocalEntity local, Set<String> words) {
        this.local = local;
        main = NameKey.of(local.name());
        keys.add(main);
        for (String spelling : local.spellings().keySet()) {
            if (keys.size() < MAX_KEYS && !spelling.equals(local.name())) {
                keys.add(NameKey.of(spelling));
            }
        }
        place = local.kind() == EntityKind.PLACE ? Homonyms.placeOf(local.name(), words) : null;
    }

    boolean isPerson() {
        return local.kind() == EntityKind.PERSON;
    }

    /** A person called by one word, mostly the surname. */
    boolean isSurnameOnly() {
        return isPerson() && isSurnameOnly(main);
    }

    static boolean isSurnameOnly(NameKey key) {
        int words = 0;
        for (NameToken token : key.tokens) {
            words += token.has(NameToken.HONORIFIC) ? 0 : 1;
        }
        return words < 2;
    }
}
