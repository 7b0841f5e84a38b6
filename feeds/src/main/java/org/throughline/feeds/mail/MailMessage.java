package org.throughline.feeds.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.feeds.item.ItemText;
import org.throughline.feeds.saved.SavedPage;

/**
 * One message. Its subject is the headline, its list or the sender's domain the source, its identity the Message-ID.
 *
 * @param bytes as they were sent
 */
public record MailMessage(String name, byte[] bytes) implements SavedPage {
    private static final List<String> HEADERS = List.of("from", "subject", "date", "message-id", "to");

    @Override
    public Page load() throws UnreadablePage {
        MailPart message = MailPart.read(bytes);
        if (HEADERS.stream().allMatch(name -> message.header(name) == null)) {
            throw new UnreadablePage(Reason.MALFORMED, "no e-mail message: it has none of their headers");
        }
        MailPart html = message.firstOf("text/html");
        MailPart plain = message.firstOf("text/plain");
        if (html == null && plain == null) {
            throw new UnreadablePage(Reason.NO_ARTICLE, "a message without text");
        }
        String text = html == null ? plain == null ? "" : plain.text() : ItemText.ofMarkup(html.text());
        if (text.isBlank()) {
            throw new UnreadablePage(Reason.EMPTY);
        }
        String id = message.header("message-id");
        Instant sent = date(message.header("date"));
        return new Page(
                id == null || id.isBlank() ? name : id.strip(),
                source(message),
                Media.ARTICLE_TEXT,
                text,
                null,
                sent,
                name,
                new Claims(EncodedWords.decode(message.header("subject")), sent, null));
    }

    private static String source(MailPart message) {
        String list = message.header("list-id");
        String from = message.header("from");
        String of = list == null || list.isBlank() ? from == null ? "" : from : list;
        String bare = of.indexOf('<') >= 0 ? of.substring(of.lastIndexOf('<') + 1) : of;
        String host = bare.substring(bare.lastIndexOf('@') + 1)
                .replace(">", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return host.isEmpty() ? "mail" : host;
    }

    private static @Nullable Instant date(@Nullable String header) {
        if (header == null) {
            return null;
        }
        int note = header.indexOf('(');
        String date = (note < 0 ? header : header.substring(0, note)).strip().replaceAll("\\s+", " ");
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
