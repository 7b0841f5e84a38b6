package org.throughline.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.throughline.engine.article.Span;
import org.throughline.engine.reading.AnnotatedArticle;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How values are written down: compact JSON of the records, spans as pairs; articles deflated besides (zlib, whose
 * checksum finds a flipped bit that SQLite would not).
 */
final class StoredForm {
    /** Raised when what is written can no longer be read by the rules below; told in every row of the log. */
    static final int FORM = 1;

    private static final int LARGEST = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(Span.class, span -> span.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private StoredForm() {}

    static byte[] write(AnnotatedArticle article) {
        byte[] json = JSON.writeValueAsBytes(article);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 3);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes, deflater)) {
            deflating.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static AnnotatedArticle readArticle(byte[] bytes, long sequence) {
        try {
            return JSON.readValue(inflate(bytes), AnnotatedArticle.class);
        } catch (DataFormatException | JacksonException damage) {
            throw new StoreException("Entry " + sequence + " of the log is damaged: " + damage.getMessage(), damage);
        }
    }

    private static byte[] inflate(byte[] bytes) throws DataFormatException {
        ByteArrayOutputStream json = new ByteArrayOutputStream(bytes.length * 4);
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            byte[] piece = new byte[16384];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if ((length == 0 && inflater.needsInput()) || json.size() > LARGEST) {
                    throw new DataFormatException("cut short or too long");
                }
                json.write(piece, 0, length);
            }
            return json.toByteArray();
        } finally {
            inflater.end();
        }
    }

    static <T> T read(byte[] json, Class<T> form) {
        return JSON.readValue(json, form);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** The names in a JSON object. */
    static Set<String> names(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<String, Object>>() {})
                .keySet();
    }
}
