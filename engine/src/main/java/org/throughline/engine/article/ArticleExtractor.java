package org.throughline.engine.article;

import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/**
 * Page to article: the one entry to extraction. Thread-safe; a function of the page and of a numbered snapshot of what is
 * known of its site.
 */
public final class ArticleExtractor {
    private final @Nullable BlockLabeller own;

    public ArticleExtractor() {
        this.own = null;
    }

    /** With block models of one's own, as training needs. */
    public ArticleExtractor(BlockLabeller labeller) {
        this.own = labeller;
    }

    private BlockLabeller labeller() {
        return own == null ? BlockLabeller.shipped() : own;
    }

    /** @throws UnreadablePage if there is no article on the page, with the reason */
    public Article extract(Page page) throws UnreadablePage {
        return extract(page, SiteSnapshot.NONE);
    }

    /**
     * The same with what is known of the page's site.
     *
     * @param site which lines are the site's own, see {@link SiteLines#snapshot}
     * @throws UnreadablePage if there is no article on the page, with the reason
     */
    public Article extract(Page page, SiteSnapshot site) throws UnreadablePage {
        return switch (page.media()) {
            case HTML -> new HtmlExtraction(page, labeller(), site).article();
            case PAGE_TEXT -> new TextExtraction(page, labeller(), site).article();
            case ARTICLE_TEXT -> new PlainExtraction(page).article();
        };
    }
}
