package org.throughline.bench.area;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Names;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import tools.jackson.databind.JsonNode;

/** Rows of news sets as articles: reads {@code title}, {@code text}, {@code time}, {@code lang} and {@code source} only. */
public final class NewsRows {
    private static final PageReader READER = new PageReader();

    private NewsRows() {}

    /** A row and the article it tells of. */
    public record Row(JsonNode json, AnnotatedArticle article) {}

    /** Articles in the order of their times, then of their content: neither id nor place in the file plays a part. */
    public static List<Row> inOrder(List<JsonNode> rows) {
        return ordered(
                rows.parallelStream().map(row -> new Row(row, article(row))).toList());
    }

    /** The same without names, times and quotations, for what looks at words only. */
    public static List<Row> wordsInOrder(List<JsonNode> rows) {
        return ordered(rows.stream()
                .map(row -> new Row(
                        row, new AnnotatedArticle(plain(row), List.of(), Names.NONE, List.of(), List.of(), List.of())))
                .toList());
    }

    private static List<Row> ordered(List<Row> rows) {
        List<Row> articles = new ArrayList<>(rows);
        articles.sort(Comparator.comparing(NewsRows::time)
                .thenComparing(row -> row.article().id())
                .thenComparing(row -> row.json().path("lang").asString("")));
        return articles;
    }

    private static Instant time(Row row) {
        Instant time = row.article().article().time();
        return time == null ? Instant.EPOCH : time;
    }

    static AnnotatedArticle article(JsonNode row) {
        return READER.annotate(plain(row));
    }

    private static Article plain(JsonNode row) {
        String title = row.path("title").asString("");
        String body = row.path("text").asString("");
        String source = row.path("source").asString("");
        String time = row.path("time").asString("");
        String identity = Long.toUnsignedString(Ids.of(title, body, time), 36);
        return new Article(
                Ids.of(source, identity),
                Ids.of(body),
                identity,
                source,
                null,
                null,
                null,
                metadata(title, row.path("lang").asString("en"), time),
                Set.of(),
                blocks(title, body),
                title.isEmpty() ? body : body.isEmpty() ? title : title + "\n\n" + body);
    }

    private static List<Block> blocks(String title, String body) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        if (!title.isEmpty()) {
            blocks.add(new Block(BlockType.HEADLINE, new Span(0, title.length())));
            start = title.length() + 2;
        }
        for (String line : body.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(BlockType.PARAGRAPH, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return blocks;
    }

    private static Metadata metadata(String title, String language, String time) {
        PublicationTime published = published(time);
        return new Metadata(
                new Found<>(title, "set", 1),
                null,
                null,
                List.of(),
                null,
                published == null ? null : new Found<>(published, "set", 1),
                null,
                null,
                List.of(),
                new Found<>(language, "set", 1),
                null,
                List.of(),
                List.of());
    }

    private static @Nullable PublicationTime published(String time) {
        if (time.isEmpty()) {
            return null;
        }
        if (time.length() == 10) {
            return PublicationTime.on(LocalDate.parse(time));
        }
        return time.endsWith("Z") || time.lastIndexOf('+') > 10 || time.lastIndexOf('-') > 10
                ? PublicationTime.at(OffsetDateTime.parse(time))
                : PublicationTime.at(LocalDateTime.parse(time).atOffset(ZoneOffset.UTC));
    }
}
