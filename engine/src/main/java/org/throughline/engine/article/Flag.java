package org.throughline.engine.article;

import java.util.Locale;

/** What a reader should know of an article before reading it. */
public enum Flag {
    /** The page asks to sign in or pay; the text may be whole all the same. */
    GATED,
    /** The text ends early. */
    CUT_SHORT,
    LIVE,
    GALLERY,
    OPINION,
    INTERVIEW,
    PRESS_RELEASE,
    MACHINE_TRANSLATED,
    NOT_AN_ARTICLE;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
