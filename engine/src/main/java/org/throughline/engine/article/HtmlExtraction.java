package org.throughline.engine.article;

import org.jsoup.nodes.Document;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.article.block.HtmlParser;
import org.throughline.engine.article.block.PageBlock;
import org.throughline.engine.article.block.PageParts;
import org.throughline.engine.article.head.Markup;
import org.throughline.engine.article.head.MetadataFinder;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** An article out of an HTML page: one parse, one walk for the metadata, one for the blocks. */
final class HtmlExtraction {
    private final Page page;

    HtmlExtraction(Page page) {
        this.page = page;
    }

    Article article() throws UnreadablePage {
        String address = page.address();
        Document document = HtmlParser.parse(page.content(), address == null ? "" : address);
        ArticleDraft draft = new ArticleDraft();
        readHead(new MetadataFinder(Markup.of(document)), draft);
        PageParts parts = BlockLabeller.readHtml(document);
        boolean[] body = BlockLabeller.ofHtml(parts);
        Found<String> headline = draft.headline;
        for (PageBlock block : parts.blocks()) {
            boolean isHeadline = headline != null && block.text().equals(headline.value());
            draft.add(
                    isHeadline ? BlockType.HEADLINE : body[block.index()] ? BlockType.PARAGRAPH : BlockType.OTHER,
                    block.text());
        }
        return draft.toArticle(page);
    }

    private void readHead(MetadataFinder finder, ArticleDraft draft) {
        draft.headline = finder.headline();
        draft.authors = finder.authors();
        draft.published = finder.published(page.captured());
        draft.modified = finder.modified(page.captured());
        draft.siteName = finder.siteName();
        draft.section = finder.section();
        draft.image = finder.image();
        draft.canonicalAddress = finder.canonicalAddress();
        draft.tags = finder.tags();
        draft.claimedLanguage = finder.language();
        if (draft.published == null) {
            draft.published = PlainExtraction.claimedTime(page);
        }
    }
}
