package org.throughline.engine.article;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.article.block.HtmlParser;
import org.throughline.engine.article.block.PageBlock;
import org.throughline.engine.article.block.PageParts;
import org.throughline.engine.article.head.Markup;
import org.throughline.engine.article.head.MetadataFinder;
import org.throughline.engine.article.head.NearHeadline;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** An article out of an HTML page: one parse, one walk for the metadata, one for the blocks. */
final class HtmlExtraction {
    private final Page page;
    private final BlockLabeller labeller;
    private final SiteSnapshot site;

    HtmlExtraction(Page page, BlockLabeller labeller, SiteSnapshot site) {
        this.page = page;
        this.labeller = labeller;
        this.site = site;
    }

    Article article() throws UnreadablePage {
        String address = page.address();
        Document document = HtmlParser.parse(page.content(), address == null ? "" : address);
        MetadataFinder finder = new MetadataFinder(Markup.of(document));
        ArticleDraft draft = new ArticleDraft();
        draft.headline = finder.headline();
        PageParts parts = BlockLabeller.readHtml(document);
        double[] probability = labeller.ofHtml(parts, finder.hints(draft.headline));
        boolean[] body = BlockLabeller.decide(probability);
        site.strike(parts.blocks(), body);
        int headline = headlineBlock(parts, draft.headline, body);
        int first = 0;
        while (first < body.length && !body[first]) {
            first++;
        }
        int last = body.length - 1;
        while (last > first && !body[last]) {
            last--;
        }
        readHead(finder, draft, NearHeadline.of(parts, headline, Math.min(first, body.length - 1), last + 1));
        @Nullable BlockType[] types = HtmlTyper.type(parts.blocks(), probability, body, headline);
        for (PageBlock block : parts.blocks()) {
            BlockType type = types[block.index()];
            if (type != null) {
                draft.add(type, block.text());
            }
        }
        return draft.toArticle(page, site.number());
    }

    /** The last block before the report that reads as the headline. */
    private static int headlineBlock(PageParts parts, @Nullable Found<String> headline, boolean[] body) {
        int found = -1;
        for (PageBlock block : parts.blocks()) {
            if (headline != null && block.text().equals(headline.value())) {
                found = block.index();
            }
            if (body[block.index()] && found >= 0) {
                break;
            }
        }
        return found;
    }

    private void readHead(MetadataFinder finder, ArticleDraft draft, NearHeadline near) {
        draft.authors = finder.authors(near.bylines());
        draft.published = finder.published(page.captured(), near.days());
        draft.modified = finder.modified(page.captured());
        draft.siteName = finder.siteName();
        draft.section = finder.section();
        draft.image = finder.image();
        draft.canonicalAddress = finder.canonicalAddress();
        draft.tags = finder.tags();
        draft.claimedLanguage = finder.language();
        if (finder.isGated()) {
            draft.flags.add(Flag.GATED);
        }
        if (finder.isLive()) {
            draft.flags.add(Flag.LIVE);
        }
        if (draft.published == null) {
            draft.published = PlainExtraction.claimedTime(page);
        }
    }
}
