package org.throughline.bench.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedReader;
import tools.jackson.databind.JsonNode;

/** Feeds: the cases' files lie in an archive beside the set; predictions use feedparser's names. */
public final class FeedsArea implements Area {
    /** Where the suite serves its files from: relative addresses in them are resolved against it. */
    private static final String ADDRESS = "http://127.0.0.1:8097/tests/";

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
            rows.add(predict(file, files.getOrDefault(file, new byte[0]), headers(row.path("headers"))));
        }
        Rows.write(predictions, rows);
    }

    private static Map<String, String> headers(JsonNode headers) {
        Map<String, String> said = new HashMap<>();
        headers.properties()
                .forEach(header -> said.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString()));
        return said;
    }

    private static Feed.Transport transport(String file, Map<String, String> said) {
        return new Feed.Transport(
                ADDRESS + file.substring(file.indexOf('/') + 1),
                said.get("content-type"),
                said.get("content-location"),
                said.get("content-language"));
    }

    private Map<String, Object> predict(String file, byte[] document, Map<String, String> headers) {
        try {
            return FeedNames.of(file, reader.read(document, transport(file, headers)), headers);
        } catch (FeedReader.UnreadableFeed e) {
            return Map.of("file", file, "bozo", 1, "feed", Map.of("tags", List.of()), "entries", List.of());
        }
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
