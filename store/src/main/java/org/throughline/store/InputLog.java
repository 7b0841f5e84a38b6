package org.throughline.store;

import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The append-only table of inputs. A sequence number is given inside the writing transaction, so numbers have no gap
 * and their order is the order of commits.
 */
final class InputLog {
    private static final String ARTICLE = "article";

    private InputLog() {}

    static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(sequence), 0) from input_log")
                .mapTo(Long.class)
                .one();
    }

    static long append(Handle handle, AnnotatedArticle article) {
        long sequence = last(handle) + 1;
        handle.createUpdate("insert into input_log (sequence, kind, subject, version, form, content)"
                        + " values (:sequence, :kind, :subject, :version, :form, :content)")
                .bind("sequence", sequence)
                .bind("kind", ARTICLE)
                .bind("subject", article.id())
                .bind("version", article.article().version())
                .bind("form", StoredForm.FORM)
                .bind("content", StoredForm.write(article))
                .execute();
        return sequence;
    }

    /** Hands over every article after one sequence number up to another, in order, one at a time. */
    static void replay(Handle handle, long after, long to, BiConsumer<Long, AnnotatedArticle> each) {
        handle.createQuery(
                        "select sequence, content from input_log where sequence > :after and sequence <= :to and kind = :kind"
                                + " order by sequence")
                .bind("after", after)
                .bind("to", to)
                .bind("kind", ARTICLE)
                .setFetchSize(64)
                .map((row, context) -> {
                    long sequence = row.getLong(1);
                    each.accept(sequence, StoredForm.readArticle(row.getBytes(2), sequence));
                    return sequence;
                })
                .useStream(rows -> rows.forEach(sequence -> {}));
    }

    static @Nullable AnnotatedArticle article(Handle handle, long sequence) {
        return handle.createQuery("select content from input_log where sequence = :sequence")
                .bind("sequence", sequence)
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> StoredForm.readArticle(bytes, sequence))
                .orElse(null);
    }
}
