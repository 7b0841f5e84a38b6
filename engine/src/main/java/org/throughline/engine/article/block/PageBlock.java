package org.throughline.engine.article.block;

/**
 * One piece of a page's text between two breaks, with where it stood.
 *
 * @param index place on the page
 * @param text white space folded
 * @param container the innermost element around it
 * @param linkLength how many characters of the text are links
 * @param links how many links
 * @param emphasised how many characters are bold or italic
 * @param afterBreak whether a mere line break parts it from the block before
 */
public record PageBlock(
        int index,
        String text,
        Container container,
        int linkLength,
        int links,
        int emphasised,
        boolean afterBreak,
        TextShape shape) {
    double linkShare() {
        return Math.min(1, (double) linkLength / text.length());
    }

    /** Whether an element at most so many levels up is marked so; 0 is the innermost. */
    public boolean isIn(Mark mark, int levels) {
        return container.distances[mark.ordinal()] <= levels;
    }

    /** The same for blocks whose elements have the same name and class: what one template made. */
    public int template() {
        return container.pattern;
    }

    /** Whether the block stands in an element of one of these names, at any depth. */
    public boolean isUnder(String... tags) {
        return (container.allTags & Tags.bits(tags)) != 0;
    }

    /** The innermost element's name. */
    public String tag() {
        return container.tag;
    }

    public boolean isHeading() {
        return Tags.isHeading(container.tag);
    }

    /** Words that show what the line is for, see {@link Cue#in}. */
    public int cues() {
        return Cue.of(shape.hashes());
    }

    /** Share of the text that is links, 0..1. */
    public double linked() {
        return linkShare();
    }
}
