package org.throughline.app.reading;

import org.throughline.engine.page.UnreadablePage;

/** An input that was put aside, and why. */
public record Quarantined(String name, UnreadablePage.Reason reason, String detail) {
    /** In words, for people. */
    public String inWords() {
        return detail.isEmpty() ? reason.words() : reason.words() + " (" + detail + ")";
    }
}
