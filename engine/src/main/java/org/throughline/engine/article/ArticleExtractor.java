package org.throughline.engine.article;

import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** Page to article. */
public final class ArticleExtractor {
    /** @throws UnreadablePage if there is no article on the page, with the reason */
    public Article extract(Page page) throws UnreadablePage {
        throw new UnreadablePage(UnreadablePage.Reason.NO_ARTICLE);
    }
}
