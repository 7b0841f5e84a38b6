package org.throughline.engine.article;

import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** Page to article: the one entry to extraction. Thread-safe; a function of the page. */
public final class ArticleExtractor {
    /** @throws UnreadablePage if there is no article on the page, with the reason */
    public Article extract(Page page) throws UnreadablePage {
        return switch (page.media()) {
            case HTML -> new HtmlExtraction(page).article();
            case PAGE_TEXT -> new TextExtraction(page).article();
            case ARTICLE_TEXT -> new PlainExtraction(page).article();
        };
    }
}
