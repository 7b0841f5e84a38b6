package org.throughline.engine.article.block;

import java.util.List;

/** Tells which blocks of a page are the report itself. Thread-safe, a function of the page. */
public final class BlockLabeller {
    private static final long NOT_REPORT = Mark.COMMENT.bit()
            | Mark.NAVIGATION.bit()
            | Mark.FOOTER.bit()
            | Mark.RELATED.bit()
            | Mark.SHARE.bit()
            | Mark.NEWSLETTER.bit()
            | Mark.COOKIE.bit()
            | Mark.HIDDEN.bit()
            | Mark.SIDE.bit()
            | Mark.CAPTION.bit();

    private BlockLabeller() {}

    /** For each block whether it is body. */
    public static boolean[] ofHtml(PageParts page) {
        Container core = page.containers().getFirst();
        int total = core.longLength;
        for (Container container : page.containers()) {
            if (container.longLength > 0.7 * total) {
                core = container;
            }
        }
        List<PageBlock> blocks = page.blocks();
        boolean[] body = new boolean[blocks.size()];
        for (PageBlock block : blocks) {
            boolean named = (block.container().marksWithin(3) & NOT_REPORT) != 0;
            boolean worded = block.shape().words() > 8
                    || Tags.isHeading(block.container().tag)
                            && !block.container().tag.equals("h1");
            body[block.index()] = block.container().isWithin(core) && !named && worded && block.linkShare() < 0.4;
        }
        return body;
    }

    /** For each line whether it is body. */
    public static boolean[] ofText(PageParts page) {
        boolean[] body = new boolean[page.blocks().size()];
        for (PageBlock block : page.blocks()) {
            body[block.index()] = block.shape().words() > 12 && block.shape().endsSentence();
        }
        return body;
    }

    public static PageParts readHtml(org.jsoup.nodes.Document document) {
        return HtmlBlocks.of(document);
    }

    public static PageParts readText(String text) {
        return LineBlocks.of(text);
    }
}
