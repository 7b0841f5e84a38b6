package org.throughline.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets and predictions as JSON lines. */
public final class Rows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Rows() {}

    /** Every row of a {@code .jsonl} or {@code .jsonl.gz} file. */
    public static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    rows.add(JSON.readTree(line));
                }
            }
        }
        return rows;
    }

    /** Writes each row as one line of JSON. */
    public static void write(Path file, Iterable<?> rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Object row : rows) {
                writer.write(JSON.writeValueAsString(row));
                writer.newLine();
            }
        }
    }

    /** Writes one JSON value. */
    public static void writeWhole(Path file, Object value) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(value));
    }

    /** The bytes of a file, unpacked if its name ends in {@code .gz}. */
    public static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }
}
