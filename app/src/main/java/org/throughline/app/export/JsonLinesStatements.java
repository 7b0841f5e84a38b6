package org.throughline.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line; what is not known is null. */
final class JsonLinesStatements implements StatementFormat.Writer {
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public void write(List<StatementRow> rows, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (StatementRow row : rows) {
                writer.write(json.writeValueAsString(fields(row)));
                writer.write('\n');
            }
        }
    }

    private static Map<String, @Nullable Object> fields(StatementRow row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("date", orNull(row.day()));
        fields.put("person", orNull(row.person()));
        fields.put("organisation", orNull(row.organisation()));
        fields.put("concept", orNull(row.concept()));
        fields.put("agreement", row.agreement());
        fields.put("suggested", List.of("concept", "agreement"));
        fields.put("source", row.article().source());
        fields.put("quotation", row.words());
        fields.put("sentence", row.sentence());
        fields.put("address", row.address());
        fields.put("kind", row.kind());
        fields.put("confidence", row.confidence());
        fields.put("statement", orNull(row.statementShown()));
        return fields;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
