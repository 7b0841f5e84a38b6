package org.throughline.engine.article.block;

import org.jspecify.annotations.Nullable;

/**
 * An element that holds blocks, with sums over everything below it. Mutable only while {@link HtmlBlocks} builds the page.
 */
public final class Container {
    /** No element with the mark in reach. */
    static final byte FAR = 12;

    final @Nullable Container parent;
    final int depth;
    final String tag;
    /** Marks of the element itself. */
    final long marks;
    /** Marks of the element and of all above it. */
    final long allMarks;
    /** Tags of interest of the element and of all above it, see {@link Tags}. */
    final long allTags;
    /** Same tag and class under the same kind of parent: what one template made. */
    final int pattern;

    /** Levels up to the nearest element with each mark, capped; one byte a mark. */
    final byte[] distances;

    int blocks;
    int textLength;
    int linkLength;
    int longLength;
    double score;
    /** Words below that the first pass takes for the report's, and all words. */
    double expected;

    double words;

    Container(@Nullable Container parent, String tag, long marks, String classes) {
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.tag = tag;
        this.marks = marks;
        this.allMarks = marks | (parent == null ? 0 : parent.allMarks);
        this.allTags = Tags.bit(Tags.of(tag)) | (parent == null ? 0 : parent.allTags);
        this.distances = distances(parent, marks);
        this.pattern = 31 * tag.hashCode() + classes.hashCode();
    }

    private static byte[] distances(@Nullable Container parent, long marks) {
        byte[] distances = new byte[Mark.COUNT];
        for (int i = 0; i < distances.length; i++) {
            boolean here = (marks >> i & 1) != 0;
            distances[i] = here ? 0 : parent == null ? FAR : (byte) Math.min(FAR, parent.distances[i] + 1);
        }
        return distances;
    }

    /** The container that many levels up, or the outermost. */
    Container up(int levels) {
        Container at = this;
        for (int i = 0; i < levels && at.parent != null; i++) {
            at = at.parent;
        }
        return at;
    }

    boolean isWithin(Container other) {
        Container at = this;
        while (at.depth > other.depth && at.parent != null) {
            at = at.parent;
        }
        return at == other;
    }

    double linkShare() {
        return textLength == 0 ? 0 : (double) linkLength / textLength;
    }
}
