package org.throughline.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Correction;
import org.throughline.engine.article.Ids;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The append-only table of inputs: articles, what persons corrected, and which corrections they took back. A sequence
 * number is given inside the writing transaction, so numbers have no gap and their order is the order of commits.
 */
final class InputLog {
    private static final String ARTICLE = "article";
    private static final String UNDO = "undo";

    private InputLog() {}

    /** Takes the inputs, one at a time and in order. */
    interface Replay {
        void article(long sequence, AnnotatedArticle article);

        default void correction(long sequence, Correction correction) {}

        /** @param corrected the sequence number of the correction that was taken back */
        default void undo(long sequence, long corrected) {}
    }

    static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(sequence), 0) from input_log")
                .mapTo(Long.class)
                .one();
    }

    static long append(Handle handle, AnnotatedArticle article) {
        return append(handle, ARTICLE, article.id(), article.article().version(), StoredForm.write(article));
    }

    static long append(Handle handle, Correction correction) {
        return append(handle, CorrectionForm.kind(correction), 0, 0, CorrectionForm.write(correction));
    }

    static long appendUndo(Handle handle, long corrected) {
        return append(handle, UNDO, corrected, 0, new byte[0]);
    }

    private static long append(Handle handle, String kind, long subject, long version, byte[] content) {
        long sequence = last(handle) + 1;
        handle.createUpdate("insert into input_log (sequence, kind, subject, version, form, content)"
                        + " values (:sequence, :kind, :subject, :version, :form, :content)")
                .bind("sequence", sequence)
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("version", version)
                .bind("form", StoredForm.FORM)
                .bind("content", content)
                .execute();
        return sequence;
    }

    /** Hands over every input after one sequence number up to another, in order. */
    static void replay(Handle handle, long after, long to, Replay replay) {
        handle.createQuery("select sequence, kind, subject, content from input_log"
                        + " where sequence > :after and sequence <= :to order by sequence")
                .bind("after", after)
                .bind("to", to)
                .setFetchSize(64)
                .map((row, context) -> {
                    long sequence = row.getLong(1);
                    String kind = row.getString(2);
                    byte[] content = row.getBytes(4);
                    switch (kind) {
                        case ARTICLE -> replay.article(sequence, StoredForm.readArticle(content, sequence));
                        case UNDO -> replay.undo(sequence, row.getLong(3));
                        default -> replay.correction(sequence, CorrectionForm.read(kind, content, sequence));
                    }
                    return sequence;
                })
                .useStream(rows -> rows.forEach(sequence -> {}));
    }

    static @Nullable AnnotatedArticle article(Handle handle, long sequence) {
        return handle.createQuery("select content from input_log where sequence = :sequence and kind = :kind")
                .bind("sequence", sequence)
                .bind("kind", ARTICLE)
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> StoredForm.readArticle(bytes, sequence))
                .orElse(null);
    }

    /** A correction that is in force: not taken back. Null if there is none of that number. */
    static @Nullable Correction correction(Handle handle, long sequence) {
        return corrections(handle).stream()
                .filter(logged -> logged.sequence() == sequence)
                .map(LoggedCorrection::correction)
                .findFirst()
                .orElse(null);
    }

    /** Where the latest version of each article stands, as of an entry. */
    static Map<Long, Long> latest(Handle handle, long asOf) {
        Map<Long, Long> latest = new HashMap<>();
        handle.createQuery("select subject, max(sequence) from input_log where kind = :article and sequence <= :asOf"
                        + " group by subject")
                .bind("article", ARTICLE)
                .bind("asOf", asOf)
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
        return latest;
    }

    /** A number that tells an entry from that of another log; 0 if there is none. */
    static long fingerprint(Handle handle, long sequence) {
        return handle.createQuery("select kind, subject, version from input_log where sequence = :sequence")
                .bind("sequence", sequence)
                .map((row, context) ->
                        Ids.of(row.getString(1), Long.toString(row.getLong(2)), Long.toString(row.getLong(3))))
                .findOne()
                .orElse(0L);
    }

    /** The corrections in force, the latest first. */
    static List<LoggedCorrection> corrections(Handle handle) {
        return corrections(handle, Long.MAX_VALUE);
    }

    /** The corrections that were in force as of an entry, the latest first. */
    static List<LoggedCorrection> corrections(Handle handle, long asOf) {
        return handle.createQuery(
                        "select sequence, kind, content from input_log said"
                                + " where sequence <= :asOf and kind not in (:article, :undo) and not exists (select 1 from input_log back"
                                + " where back.kind = :undo and back.subject = said.sequence and back.sequence <= :asOf) order by sequence desc")
                .bind("article", ARTICLE)
                .bind("undo", UNDO)
                .bind("asOf", asOf)
                .map((row, context) -> new LoggedCorrection(
                        row.getLong(1), CorrectionForm.read(row.getString(2), row.getBytes(3), row.getLong(1))))
                .list();
    }
}
