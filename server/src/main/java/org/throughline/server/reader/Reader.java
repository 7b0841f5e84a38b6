package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import org.jspecify.annotations.Nullable;
import org.throughline.server.picture.Pictures;
import org.throughline.store.Store;

/** All pages of the reader together: the place to start in this package. */
public final class Reader {
    private final ReaderPages pages;
    private final StoryPages stories;
    private final FeedPages feeds;
    private final DeskPages desk;
    private final CorrectionPages corrections;

    /** @param pictures null to show none */
    public Reader(Store store, Screen.View view, @Nullable Pictures pictures) {
        Screen screen = new Screen(store.desk(), view, pictures, store.library()::sourceTitles);
        pages = new ReaderPages(store.library(), store.search(), store.knowledge(), store.desk(), screen);
        stories = new StoryPages(store.library(), store.desk(), screen);
        feeds = new FeedPages(store.feeds(), screen);
        desk = new DeskPages(store.library(), store.search(), store.desk(), screen);
        corrections = new CorrectionPages(store, screen);
    }

    public void addTo(RoutesConfig routes) {
        pages.addTo(routes);
        stories.addTo(routes);
        feeds.addTo(routes);
        desk.addTo(routes);
        corrections.addTo(routes);
    }
}
