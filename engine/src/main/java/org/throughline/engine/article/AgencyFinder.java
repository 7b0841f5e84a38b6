package org.throughline.engine.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose report an article is: the agency of its byline, dateline or sign-off, by a known name, else by the shape of a
 * sign. A picture's credit says nothing of the text.
 */
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
        Found<String> signed = signed(draft.blocks);
        return signed != null ? signed : shaped(draft);
    }

    /** An agency that is not known, where one signs; a site's own sign is not an agency's. */
    private static @Nullable Found<String> shaped(ArticleDraft draft) {
        int first = firstParagraph(draft.blocks);
        int last = lastOfBody(draft.blocks);
        List<Found<String>> signs = new ArrayList<>();
        if (first >= 0) {
            add(signs, AgencySigns.inDateline(draft.blocks.get(first).text()), "dateline", 0.7);
        }
        for (TypedText block : draft.blocks) {
            boolean signing = block.type() == BlockType.AGENCY || block.type() == BlockType.BYLINE;
            add(signs, signing ? AgencySigns.inByline(block.text()) : null, "byline", 0.6);
        }
        for (Found<String> author : draft.authors) {
            add(signs, AgencySigns.inByline(author.value()), author.from(), 0.6);
        }
        if (last >= 0) {
            add(signs, AgencySigns.atEnd(draft.blocks.get(last).text()), "sign-off", 0.5);
        }
        for (Found<String> sign : signs) {
            if (!draft.isSite(sign.value())) {
                return sign;
            }
        }
        return null;
    }

    private static void add(List<Found<String>> signs, @Nullable String sign, String from, double confidence) {
        if (sign != null) {
            signs.add(new Found<>(sign, from, confidence));
        }
    }

    private static int lastOfBody(List<TypedText> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && !blocks.get(last).type().isBody()) {
            last--;
        }
        return last;
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
        int last = lastOfBody(blocks);
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
