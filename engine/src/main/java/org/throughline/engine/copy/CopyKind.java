package org.throughline.engine.copy;

import java.util.Locale;

/** How an article relates to the original of its family. */
public enum CopyKind {
    ORIGINAL,
    EXACT,
    EDITED,
    SHORTENED,
    EXTENDED,
    TRANSLATED,
    /** A later version of the same source's own report: a revision, not a copy. */
    REVISION;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
