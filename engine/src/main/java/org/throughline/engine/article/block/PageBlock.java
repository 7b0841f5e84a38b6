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
}
