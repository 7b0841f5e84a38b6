package org.throughline.engine.name;

import java.util.Locale;

/** What a name stands for. */
public enum EntityKind {
    PERSON,
    ORGANISATION,
    PLACE,
    /** Peoples, events, works: found as names, never actors of their own. */
    OTHER;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
