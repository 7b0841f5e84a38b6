package org.throughline.feeds.saved;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.feeds.address.WebAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as a line of JSON with {@code text} and, as far as known, {@code id}, {@code url}, {@code source},
 * {@code time} (of publication), {@code lang} and {@code title}.
 */
record ArticleLine(String name, Path file, int number, String line) implements SavedPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Page load() throws UnreadablePage {
        JsonNode row = row();
        String text = row.path("text").stringValue("");
        if (text.isBlank()) {
            throw new UnreadablePage(Reason.NO_ARTICLE, "the line has no \"text\"");
        }
        WebAddress address = WebAddress.of(PageLists.words(row.path("url")));
        Claims claims = new Claims(
                PageLists.words(row.path("title")), SaidTime.of(row.path("time")), PageLists.words(row.path("lang")));
        return new Page(
                identity(row, address),
                source(row, address),
                Media.ARTICLE_TEXT,
                text,
                address == null ? null : address.text(),
                SaidTime.of(row.path("captured")),
                name,
                claims);
    }

    private JsonNode row() throws UnreadablePage {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JacksonException broken) {
            throw new UnreadablePage(Reason.MALFORMED, "the line is not JSON");
        }
        throw new UnreadablePage(Reason.MALFORMED, "the line is JSON, but no object");
    }

    private String identity(JsonNode row, @Nullable WebAddress address) {
        if (address != null) {
            return address.text();
        }
        return Objects.requireNonNullElse(PageLists.words(row.path("id")), file + ":" + number);
    }

    private String source(JsonNode row, @Nullable WebAddress address) {
        String said = PageLists.words(row.path("source"));
        if (said != null) {
            return WebAddress.sourceNamed(said);
        }
        return address == null ? SavedForm.stem(file) : address.site();
    }
}
