package org.throughline.engine.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.TextCleaning;
import org.throughline.engine.article.head.PersonNames;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** The report alone, a paragraph a line: nothing to find, only to clean. */
final class PlainExtraction {
    /** No report has more paragraphs. */
    private static final int MOST_LINES = 20_000;

    private static final int MOST_AUTHORS = 12;

    private final Page page;

    PlainExtraction(Page page) {
        this.page = page;
    }

    Article article() throws UnreadablePage {
        ArticleDraft draft = new ArticleDraft();
        draft.given = true;
        String title = page.claims().title();
        if (title != null && !title.isBlank()) {
            String headline = TextCleaning.fold(title);
            draft.headline = new Found<>(headline, "claim", 1);
            draft.add(BlockType.HEADLINE, headline);
        }
        page.content()
                .lines()
                .limit(MOST_LINES)
                .forEach(line -> draft.add(BlockType.PARAGRAPH, TextCleaning.fold(line)));
        draft.published = claimedTime(page);
        draft.claimedLanguage = page.claims().language();
        draft.authors = page.claims().authors().stream()
                .flatMap(author -> PersonNames.of(author).stream())
                .distinct()
                .limit(MOST_AUTHORS)
                .map(name -> new Found<>(name, "claim", 0.9))
                .toList();
        if (draft.blocks.stream().noneMatch(block -> block.type().isBody()) && draft.headline != null) {
            // A report of which only the headline is known still tells that much.
            draft.add(BlockType.LEAD, draft.headline.value());
        }
        return draft.toArticle(page, 0);
    }

    static @Nullable Found<PublicationTime> claimedTime(Page page) {
        Instant published = page.claims().published();
        return published == null ? null : new Found<>(PublicationTime.at(published), "claim", 0.8);
    }
}
