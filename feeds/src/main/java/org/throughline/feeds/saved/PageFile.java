package org.throughline.feeds.saved;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.feeds.address.OwnAddress;
import org.throughline.feeds.address.WebAddress;

/**
 * One page in one file.
 *
 * <p>Its address is what the list beside it says, else what the page says of itself. A page without an address is known
 * by where it lies, and is its own source, named after its file.
 *
 * @param name as the person gave it
 * @param file where it really lies, links followed
 */
record PageFile(String name, Path file, PageNote note) implements SavedPage {
    @Override
    public Page load() throws UnreadablePage {
        return page(name, file, note, BoundedBytes.ofPage(file));
    }

    static Page page(String name, Path file, PageNote note, byte[] bytes) throws UnreadablePage {
        boolean namedHtml = SavedForm.of(file) == SavedForm.HTML_PAGE;
        String content = Decoder.decode(bytes, namedHtml ? Media.HTML : Media.PAGE_TEXT, null);
        Media media = namedHtml || looksLikeHtml(content) ? Media.HTML : Media.PAGE_TEXT;
        if (media == Media.PAGE_TEXT && SavedForm.isProgramOrData(file)) {
            throw new UnreadablePage(Reason.MALFORMED, "a program or data, no page");
        }
        WebAddress address = WebAddress.of(note.url());
        if (media == Media.HTML) {
            address = address == null ? OwnAddress.of(content) : OwnAddress.amended(address, content);
        }
        return new Page(
                address == null ? file.toString() : address.text(),
                source(file, note, address),
                media,
                content,
                address == null ? null : address.text(),
                note.captured(),
                name,
                Claims.NONE);
    }

    private static String source(Path file, PageNote note, @Nullable WebAddress address) {
        String said = note.source();
        if (said != null) {
            return WebAddress.sourceNamed(said);
        }
        return address == null ? SavedForm.sourceNamed(file) : address.site();
    }

    private static boolean looksLikeHtml(String content) {
        String start =
                content.substring(0, Math.min(content.length(), 512)).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
    }
}
