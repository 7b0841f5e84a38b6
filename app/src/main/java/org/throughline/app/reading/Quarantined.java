package org.throughline.app.reading;

import org.throughline.engine.page.UnreadablePage;
import org.throughline.store.PutAside;

/** An input that was put aside, and why. */
public record Quarantined(String name, UnreadablePage.Reason reason, String detail) {
    /** As the store keeps it. @param source whose it is; empty if that is not known */
    public PutAside of(String source) {
        return new PutAside(name, source, reason, inWords());
    }

    /** In words, for people. */
    public String inWords() {
        return detail.isEmpty() ? reason.words() : reason.words() + " (" + detail + ")";
    }
}
