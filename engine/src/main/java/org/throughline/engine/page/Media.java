package org.throughline.engine.page;

/** The form in which a page was saved. */
public enum Media {
    HTML,
    /** Flat text as a browser or crawler dumps a page: menus and comments included. */
    PAGE_TEXT,
    /** The report alone, a paragraph a line, its headline and dates told by {@link Claims}. */
    ARTICLE_TEXT
}
