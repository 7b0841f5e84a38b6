package org.throughline.engine.article;

import java.util.Locale;

/** What a block of a page is to its report. */
public enum BlockType {
    HEADLINE,
    KICKER,
    LEAD,
    BYLINE,
    AGENCY,
    DATELINE,
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    TABLE,
    PULL_QUOTE,
    KEY_POINT,
    CAPTION,
    CREDIT,
    BACKGROUND,
    RELATED,
    PROMOTION,
    COMMENT,
    NAVIGATION,
    OTHER;

    /** Whether the block is part of the report itself. */
    public boolean isBody() {
        return this == LEAD || this == PARAGRAPH || this == HEADING || this == LIST_ITEM || this == TABLE;
    }

    /** Whether the block is written by the newsroom about the event, so that sentences in it are evidence. */
    public boolean isEvidence() {
        return isBody()
                || this == HEADLINE
                || this == KICKER
                || this == KEY_POINT
                || this == CAPTION
                || this == PULL_QUOTE
                || this == BACKGROUND;
    }

    /** The name used in output: lower case with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
