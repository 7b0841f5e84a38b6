package org.throughline.feeds.saved;

import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** One input that was found but not yet loaded: cheap to hold by the hundred thousand. */
public interface SavedPage {
    /** How messages name it: the path as the person gave it, with the line for a line of a file. */
    String name();

    /** @throws UnreadablePage if it cannot be loaded, with the reason */
    Page load() throws UnreadablePage;
}
