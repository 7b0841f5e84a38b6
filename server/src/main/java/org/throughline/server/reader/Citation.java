package org.throughline.server.reader;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Found;

/** A story's reports as entries for those who cite: BibTeX and RIS, each with where and when it was retrieved. */
final class Citation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private Citation() {}

    static String bibTex(List<Article> articles) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Article article : articles) {
            text.append("@misc{throughline").append(number++).append(",\n");
            field(text, "title", article.headline());
            authors(article).forEach(author -> field(text, "author", author));
            field(text, "howpublished", article.source());
            field(text, "date", published(article));
            field(text, "url", Links.external(article.address()));
            field(text, "urldate", retrieved(article));
            field(text, "langid", article.language());
            text.append("}\n\n");
        }
        return text.toString();
    }

    private static void field(StringBuilder text, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append("  ").append(name).append(" = {").append(escaped(value)).append("},\n");
        }
    }

    private static String escaped(String value) {
        StringBuilder safe = new StringBuilder();
        for (char unit : value.toCharArray()) {
            if (unit == '\\' || unit == '{' || unit == '}') {
                continue;
            }
            if ("&%$#_".indexOf(unit) >= 0) {
                safe.append('\\');
            }
            safe.append(Character.isISOControl(unit) ? ' ' : unit);
        }
        return safe.toString();
    }

    static String ris(List<Article> articles) {
        StringBuilder text = new StringBuilder();
        for (Article article : articles) {
            line(text, "TY", "NEWS");
            line(text, "TI", article.headline());
            authors(article).forEach(author -> line(text, "AU", author));
            line(text, "PB", article.source());
            String day = published(article);
            line(text, "DA", day == null ? null : day.replace('-', '/'));
            line(text, "UR", Links.external(article.address()));
            String retrieved = retrieved(article);
            line(text, "Y2", retrieved == null ? null : retrieved.replace('-', '/'));
            line(text, "LA", article.language().toLowerCase(Locale.ROOT));
            text.append("ER  - \r\n\r\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String tag, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(tag).append("  - ");
            value.chars().forEach(unit -> text.append(Character.isISOControl(unit) ? ' ' : (char) unit));
            text.append("\r\n");
        }
    }

    private static List<String> authors(Article article) {
        return article.metadata().authors().stream().map(Found::value).toList();
    }

    private static @Nullable String published(Article article) {
        return article.metadata().published() == null
                ? null
                : article.metadata().published().value().day().toString();
    }

    private static @Nullable String retrieved(Article article) {
        return article.captured() == null ? null : DAY.format(article.captured());
    }
}
