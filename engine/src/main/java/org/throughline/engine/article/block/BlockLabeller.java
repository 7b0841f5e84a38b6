package org.throughline.engine.article.block;

import org.jsoup.nodes.Document;

/** Takes pages apart and tells which of their blocks are the report itself. Thread-safe, a function of the page. */
public final class BlockLabeller {
    /** Chosen on folds by site: extra text costs more than missing text, yet whole missing paragraphs cost most. */
    private static final double THRESHOLD = 0.45;

    private final BlockModel html;
    private final BlockModel text;

    /** With models of one's own, as training needs; see {@link #shipped()}. */
    public BlockLabeller(BlockModel html, BlockModel text) {
        this.html = html;
        this.text = text;
    }

    /** With the models that ship, loaded at the first call. */
    public static BlockLabeller shipped() {
        return Shipped.LABELLER;
    }

    private static final class Shipped {
        static final BlockLabeller LABELLER = new BlockLabeller(
                BlockModel.load("html", HtmlFeatures.WIDTH), BlockModel.load("text", LineFeatures.WIDTH));
    }

    public static PageParts readHtml(Document document) {
        return HtmlBlocks.of(document);
    }

    public static PageParts readText(String text) {
        return LineBlocks.of(text);
    }

    /** For each block of an HTML page the probability that it is body. */
    public double[] ofHtml(PageParts page, PageHints hints) {
        return html.probabilities(page, featuresOfHtml(page, hints));
    }

    /** For each line of a text page the probability that it is body. */
    public double[] ofText(PageParts page, PageHints hints) {
        return text.probabilities(page, featuresOfText(page, hints));
    }

    /** What the HTML model sees: {@link HtmlFeatures#WIDTH} columns, then room for the second pass's. */
    public static FeatureRows featuresOfHtml(PageParts page, PageHints hints) {
        return HtmlFeatures.of(page, hints);
    }

    /** What the text model sees: {@link #textWidth} columns, then room for the second pass's. */
    public static FeatureRows featuresOfText(PageParts page, PageHints hints) {
        FeatureRows rows = new FeatureRows(page.blocks().size(), LineFeatures.WIDTH + ContextFeatures.WIDTH);
        new LineFeatures(page, hints).fill(rows);
        return rows;
    }

    /** Columns of the features of a text page. */
    public static int textWidth() {
        return LineFeatures.WIDTH;
    }

    /** Whether each block is taken, given its probability. */
    public static boolean[] decide(double[] probability) {
        boolean[] body = new boolean[probability.length];
        for (int i = 0; i < probability.length; i++) {
            body[i] = probability[i] > THRESHOLD;
        }
        return body;
    }
}
