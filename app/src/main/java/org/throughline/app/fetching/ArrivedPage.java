package org.throughline.app.fetching;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Flag;
import org.throughline.engine.article.SiteSnapshot;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.saved.SavedPage;

/**
 * What came in for one item: what the feed says, and the page behind it if that was fetched.
 *
 * <p>The page is taken unless it says less than the feed: no article at all, or a teaser before a pay wall. Then the
 * feed's text is the article, flagged; so is an item of which there is no more than a headline.
 */
record ArrivedPage(Page ofFeed, @Nullable Page whole) implements SavedPage {
    @Override
    public String name() {
        return ofFeed.identity();
    }

    @Override
    public Page load() {
        return whole == null ? ofFeed : whole;
    }

    AnnotatedArticle read(PageReader reader, SiteSnapshot site) throws UnreadablePage {
        if (whole == null) {
            return told(reader, site);
        }
        AnnotatedArticle page;
        try {
            page = reader.read(whole, site);
        } catch (UnreadablePage noArticle) {
            return told(reader, site);
        }
        Set<Flag> flags = page.article().flags();
        boolean teaser = flags.contains(Flag.GATED) || flags.contains(Flag.CUT_SHORT);
        boolean says = page.article().body().length() >= ofFeed.content().length();
        if (says || !teaser && !flags.contains(Flag.NOT_AN_ARTICLE)) {
            return page;
        }
        AnnotatedArticle told = told(reader, site);
        return flags.contains(Flag.GATED) ? flagged(told, Flag.GATED) : told;
    }

    /** What the feed says; of some items that is no more than a headline, which is no whole report and is marked so. */
    private AnnotatedArticle told(PageReader reader, SiteSnapshot site) throws UnreadablePage {
        AnnotatedArticle told = reader.read(ofFeed, site);
        return ofFeed.content().equals(ofFeed.claims().title()) ? flagged(told, Flag.CUT_SHORT) : told;
    }

    private static AnnotatedArticle flagged(AnnotatedArticle told, Flag flag) {
        Article article = told.article();
        Set<Flag> flags = EnumSet.of(flag);
        flags.addAll(article.flags());
        Article with = new Article(
                article.id(),
                article.version(),
                article.identity(),
                article.source(),
                article.address(),
                article.captured(),
                article.path(),
                article.metadata(),
                flags,
                article.blocks(),
                article.text());
        return new AnnotatedArticle(
                with, told.sentences(), told.names(), told.times(), told.quotations(), told.actions());
    }
}
