package org.throughline.engine.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.article.block.PageBlock;
import org.throughline.engine.article.block.PageHints;
import org.throughline.engine.article.block.PageParts;
import org.throughline.engine.article.block.TextCleaning;
import org.throughline.engine.article.head.PersonNames;
import org.throughline.engine.article.head.WrittenDates;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** An article out of the flat text of a page. */
final class TextExtraction {
    private static final int REACH = 12;

    private final Page page;
    private final BlockLabeller labeller;
    private final SiteSnapshot site;

    TextExtraction(Page page, BlockLabeller labeller, SiteSnapshot site) {
        this.page = page;
        this.labeller = labeller;
        this.site = site;
    }

    Article article() throws UnreadablePage {
        PageParts parts = BlockLabeller.readText(page.content());
        List<PageBlock> lines = parts.blocks();
        boolean bare = BareReport.is(lines);
        boolean[] body = bare ? BareReport.body(lines) : BlockLabeller.decide(labeller.ofText(parts, PageHints.NONE));
        site.strike(lines, body);
        LineTyper.Typed typed = bare ? LineTyper.typeBare(lines, body) : LineTyper.type(lines, body);
        ArticleDraft draft = new ArticleDraft();
        for (PageBlock line : lines) {
            BlockType type = typed.types()[line.index()];
            if (type != null) {
                draft.add(type, line.text());
            }
        }
        readHead(lines, typed, draft);
        return draft.toArticle(page, site.number());
    }

    private void readHead(List<PageBlock> lines, LineTyper.Typed typed, ArticleDraft draft) {
        String claimed = page.claims().title();
        if (typed.headline() >= 0) {
            draft.headline = new Found<>(lines.get(typed.headline()).text(), "line", 0.75);
        } else if (claimed != null && !claimed.isBlank()) {
            draft.headline = new Found<>(TextCleaning.fold(claimed), "claim", 0.7);
        }
        List<Found<String>> authors = new ArrayList<>();
        for (PageBlock line : lines) {
            if (typed.types()[line.index()] == BlockType.BYLINE && authors.isEmpty()) {
                PersonNames.of(line.text()).forEach(name -> authors.add(new Found<>(name, "byline", 0.7)));
            }
        }
        draft.authors = authors;
        draft.published = published(lines, typed);
        draft.claimedLanguage = page.claims().language();
    }

    /** What others claim, else a time told on a line beside the headline, else one in the address. */
    private @Nullable Found<PublicationTime> published(List<PageBlock> lines, LineTyper.Typed typed) {
        Found<PublicationTime> claimed = PlainExtraction.claimedTime(page);
        if (claimed != null) {
            return claimed;
        }
        Instant captured = page.captured();
        for (PageBlock line : lines) {
            boolean counts = typed.types()[line.index()] == BlockType.DATELINE
                    && (typed.headline() < 0 || Math.abs(line.index() - typed.headline()) < REACH);
            Instant ago = counts && captured != null ? RelativeTimes.resolve(line.text(), captured) : null;
            if (ago != null) {
                return new Found<>(PublicationTime.at(ago), "relative", 0.7);
            }
            List<LocalDate> days = counts ? WrittenDates.in(line.text(), true) : List.of();
            if (!days.isEmpty()) {
                return new Found<>(PublicationTime.on(days.getFirst()), "line", 0.65);
            }
        }
        return null;
    }
}
