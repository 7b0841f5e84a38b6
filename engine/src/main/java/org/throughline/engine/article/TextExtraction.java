package org.throughline.engine.article;

import java.util.List;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.article.block.PageBlock;
import org.throughline.engine.article.block.PageParts;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** An article out of the flat text of a page. */
final class TextExtraction {
    private final Page page;

    TextExtraction(Page page) {
        this.page = page;
    }

    Article article() throws UnreadablePage {
        PageParts parts = BlockLabeller.readText(page.content());
        boolean[] body = BlockLabeller.ofText(parts);
        ArticleDraft draft = new ArticleDraft();
        List<PageBlock> blocks = parts.blocks();
        int first = 0;
        while (first < body.length && !body[first]) {
            first++;
        }
        int headline = -1;
        for (int i = first - 1; i >= 0 && headline < 0; i--) {
            int words = blocks.get(i).shape().words();
            headline = words >= 5 && words <= 25 && !blocks.get(i).shape().endsSentence() ? i : -1;
        }
        for (PageBlock block : blocks) {
            boolean isHeadline = block.index() == headline;
            draft.add(
                    isHeadline ? BlockType.HEADLINE : body[block.index()] ? BlockType.PARAGRAPH : BlockType.OTHER,
                    block.text());
            if (isHeadline) {
                draft.headline = new Found<>(block.text(), "line", 0.6);
            }
        }
        draft.published = PlainExtraction.claimedTime(page);
        draft.claimedLanguage = page.claims().language();
        return draft.toArticle(page);
    }
}
