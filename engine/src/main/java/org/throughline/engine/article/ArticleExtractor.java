package org.throughline.engine.article;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** Page to article: the one entry to extraction. Thread-safe; a function of the page. */
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
        return extract(page, line -> false);
    }

    /**
     * The same with what is known of the page's site.
     *
     * @param siteLines which lines are the site's own, see {@link SiteLines#snapshot}
     * @throws UnreadablePage if there is no article on the page, with the reason
     */
    public Article extract(Page page, Predicate<String> siteLines) throws UnreadablePage {
        return switch (page.media()) {
            case HTML -> new HtmlExtraction(page, labeller(), siteLines).article();
            case PAGE_TEXT -> new TextExtraction(page, labeller(), siteLines).article();
            case ARTICLE_TEXT -> new PlainExtraction(page).article();
        };
    }
}
