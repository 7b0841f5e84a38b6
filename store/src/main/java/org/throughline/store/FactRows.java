package org.throughline.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.brief.KeyPoint;
import org.throughline.engine.compare.Fact;

/**
 * Writes the key points and facts of a story, the words of every sentence beside its place. A fact keeps the sequence
 * number of the input that first brought it: what is new since then is a query.
 */
final class FactRows {
    private final Handle handle;
    private final Evidence evidence;
    private final long sequence;

    FactRows(Handle handle, Edition edition, long sequence) {
        this.handle = handle;
        this.evidence = new Evidence(handle, edition);
        this.sequence = sequence;
    }

    void write(StoryReport report) {
        Map<Long, Long> since = sinceWhen(report.story().id());
        clear(handle, report.story().id());
        writeKeyPoints(report);
        int place = 0;
        for (Fact fact : report.facts()) {
            handle.execute(
                    "insert into fact (story, id, place, status, since) values (?, ?, ?, ?, ?) on conflict do nothing",
                    report.story().id(),
                    fact.id(),
                    place++,
                    fact.status().label(),
                    since.getOrDefault(fact.id(), sequence));
            writeSentences(report.story().id(), fact);
        }
    }

    /** Takes away all that is told of a story. */
    static void clear(Handle handle, long story) {
        handle.execute("delete from key_point where story = ?", story);
        handle.execute("delete from fact_sentence where story = ?", story);
        handle.execute("delete from fact where story = ?", story);
    }

    private Map<Long, Long> sinceWhen(long story) {
        Map<Long, Long> since = new HashMap<>();
        handle.createQuery("select id, since from fact where story = :story")
                .bind("story", story)
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(entry -> since.put(entry.getKey(), entry.getValue()));
        return since;
    }

    private void writeKeyPoints(StoryReport report) {
        int place = 0;
        for (KeyPoint point : report.keyPoints()) {
            SentenceRef sentence = point.sentence();
            String words = evidence.words(sentence);
            if (words != null) {
                handle.execute(
                        "insert into key_point (story, place, article, version, span_start, span_end, words, sources)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        report.story().id(),
                        place++,
                        sentence.article(),
                        sentence.version(),
                        sentence.span().start(),
                        sentence.span().end(),
                        words,
                        StoredForm.json(point.sources()));
            }
        }
    }

    private void writeSentences(long story, Fact fact) {
        int place = 0;
        for (SentenceRef sentence : fact.sentences()) {
            String words = evidence.words(sentence);
            if (words != null) {
                handle.execute(
                        "insert into fact_sentence (story, fact, place, article, version, span_start, span_end, words)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        story,
                        fact.id(),
                        place++,
                        sentence.article(),
                        sentence.version(),
                        sentence.span().start(),
                        sentence.span().end(),
                        words);
            }
        }
    }
}
