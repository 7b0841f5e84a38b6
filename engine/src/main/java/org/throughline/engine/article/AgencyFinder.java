package org.throughline.engine.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose report an article is: the agency of its byline, dateline or sign-off. A picture's credit says nothing of the text. */
final class AgencyFinder {
    private AgencyFinder() {}

    /** Looks where agencies sign; a name that leads the first paragraph ("DPA: ...") becomes a block of its own. */
    static @Nullable Found<String> find(ArticleDraft draft) {
        Found<String> lead = lead(draft.blocks);
        if (lead != null) {
            return lead;
        }
        for (TypedText block : draft.blocks) {
            String agency = block.type() == BlockType.AGENCY || block.type() == BlockType.BYLINE
                    ? Agencies.inByline(block.text())
                    : null;
            if (agency != null) {
                return new Found<>(agency, "byline", 0.9);
            }
        }
        for (Found<String> author : draft.authors) {
            String agency = Agencies.inByline(author.value());
            if (agency != null) {
                return new Found<>(agency, author.from(), 0.85);
            }
        }
        return signed(draft.blocks);
    }

    private static @Nullable Found<String> lead(List<TypedText> blocks) {
        int first = firstParagraph(blocks);
        if (first < 0) {
            return null;
        }
        TypedText block = blocks.get(first);
        int length = Agencies.lead(block.text());
        if (length == 0) {
            return null;
        }
        String name = block.text().substring(0, length).strip();
        String agency = Agencies.named(name);
        blocks.set(first, new TypedText(BlockType.AGENCY, name));
        blocks.add(first + 1, new TypedText(block.type(), block.text().substring(length)));
        return agency == null ? null : new Found<>(agency, "dateline", 0.95);
    }

    private static @Nullable Found<String> signed(List<TypedText> blocks) {
        int first = firstParagraph(blocks);
        String dateline =
                first < 0 ? null : Agencies.inDateline(blocks.get(first).text());
        if (dateline != null) {
            return new Found<>(dateline, "dateline", 0.9);
        }
        int last = blocks.size() - 1;
        while (last >= 0 && !blocks.get(last).type().isBody()) {
            last--;
        }
        for (int i = Math.max(0, last); i < Math.min(blocks.size(), last + 3) && last >= 0; i++) {
            boolean counts = i == last
                    || blocks.get(i).type() == BlockType.OTHER
                    || blocks.get(i).type() == BlockType.NAVIGATION;
            String agency = counts ? Agencies.atEnd(blocks.get(i).text()) : null;
            if (agency != null) {
                return new Found<>(agency, "sign-off", 0.8);
            }
        }
        return null;
    }

    private static int firstParagraph(List<TypedText> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            BlockType type = blocks.get(i).type();
            if (type == BlockType.PARAGRAPH || type == BlockType.LEAD) {
                return i;
            }
        }
        return -1;
    }
}
