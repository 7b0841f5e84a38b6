package org.throughline.feeds.archive;

import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.feeds.saved.SavedPage;

/**
 * A page of an archive.
 *
 * @param place after it, see {@link Archive#open}
 */
public record ArchivedPage(SavedPage page, long place) implements SavedPage {
    @Override
    public String name() {
        return page.name();
    }

    @Override
    public Page load() throws UnreadablePage {
        return page.load();
    }
}
