package org.throughline.feeds.saved;

import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** An input known to be unreadable before it is opened. */
record RefusedInput(String name, UnreadablePage.Reason reason, String detail) implements SavedPage {
    @Override
    public Page load() throws UnreadablePage {
        throw new UnreadablePage(reason, detail);
    }
}
