package org.throughline.bench.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedReader;
import tools.jackson.databind.JsonNode;

/** Feeds: the cases' files lie in an archive beside the set; predictions use feedparser's names. */
public final class FeedsArea implements Area {
    private final FeedReader reader = new FeedReader();

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        Map<String, byte[]> files = archive(set.resolveSibling(""));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            String file = row.path("file").asString();
            rows.add(predict(file, files.getOrDefault(file, new byte[0]), contentType(row.path("headers"))));
        }
        Rows.write(predictions, rows);
    }

    private static @Nullable String contentType(JsonNode headers) {
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            if (header.getKey().equalsIgnoreCase("content-type")) {
                return header.getValue().asString();
            }
        }
        return null;
    }

    private Map<String, Object> predict(String file, byte[] document, @Nullable String contentType) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", file);
        try {
            Feed feed = reader.read(document, contentType);
            row.put("bozo", 0);
            row.put("version", feed.format());
            row.put("feed", head(feed));
            row.put("entries", feed.entries().stream().map(FeedsArea::entry).toList());
        } catch (FeedReader.UnreadableFeed e) {
            row.put("bozo", 1);
            row.put("feed", Map.of("tags", List.of()));
            row.put("entries", List.of());
        }
        return row;
    }

    private static Map<String, Object> head(Feed feed) {
        Map<String, Object> head = new LinkedHashMap<>();
        put(head, "title", feed.title());
        put(head, "link", feed.link());
        put(head, "subtitle", feed.description());
        put(head, "language", feed.language());
        put(head, "rights", feed.rights());
        put(head, "author", feed.author());
        put(head, "tags", terms(feed.tags()));
        return head;
    }

    private static Map<String, Object> entry(Feed.Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, "id", entry.id());
        put(row, "title", entry.title());
        put(row, "link", entry.link());
        put(row, "summary", entry.summary());
        put(row, "author", entry.author());
        put(row, "published_parsed", fields(entry.published()));
        put(row, "updated_parsed", fields(entry.updated()));
        put(row, "tags", terms(entry.tags()));
        put(
                row,
                "links",
                entry.enclosures().stream()
                        .map(address -> Map.of("rel", "enclosure", "href", address, "url", address))
                        .toList());
        if (entry.content() != null) {
            row.put("content", List.of(Map.of("value", entry.content())));
        }
        return row;
    }

    private static List<Map<String, String>> terms(List<String> tags) {
        return tags.stream().map(tag -> Map.of("term", tag)).toList();
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    /** Python's struct_time as a list: year to second in UTC; the other three are not compared. */
    private static @Nullable List<Integer> fields(@Nullable Instant time) {
        if (time == null) {
            return null;
        }
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return List.of(
                utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond(),
                0,
                0,
                0);
    }

    /** The files of every archive in the folder, by their path below the archive's first folder. */
    private static Map<String, byte[]> archive(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "feeds*.tar.gz")) {
            for (Path archive : archives) {
                unpack(archive, files);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    private static void unpack(Path archive, Map<String, byte[]> files) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Rows.open(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), tar.readAllBytes());
                }
            }
        }
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve("feeds");
        return List.of(new Run("feeds", folder.resolve("cases.jsonl"), folder.resolve("evaluate.py"), List.of()));
    }
}
