package org.throughline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.brief.KeyPoint;
import org.throughline.engine.compare.Fact;

/**
 * Writes the key points and facts of a story, the words of every sentence beside its place. A fact keeps its id
 * ({@link FactSuccession}) and the sequence number of the input that first brought it: what is new since then is a query.
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
        long story = report.story().id();
        FactSuccession succession = new FactSuccession(toldBefore(story));
        List<FactSuccession.Identity> identities = succession.identities(
                report.facts().stream().map(Fact::id).toList(),
                report.facts().stream().map(this::sentences).toList(),
                sequence);
        clear(handle, story);
        writeKeyPoints(report);
        // In batches: a statement of its own for each sentence took a sixth of all the time of storing.
        PreparedBatch facts = handle.prepareBatch(
                "insert into fact (story, id, place, status, since, copies) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing");
        PreparedBatch sentences = handle.prepareBatch(
                "insert into fact_sentence (story, fact, place, article, version, span_start, span_end, words,"
                        + " differing) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing");
        for (int place = 0; place < identities.size(); place++) {
            Fact fact = report.facts().get(place);
            FactSuccession.Identity identity = identities.get(place);
            facts.add(
                    story,
                    identity.id(),
                    place,
                    fact.status().label(),
                    identity.since(),
                    StoredForm.json(fact.copies()));
            addSentences(story, identity.id(), fact, sentences);
        }
        facts.execute();
        sentences.execute();
    }

    /** Takes away all that is told of a story. */
    static void clear(Handle handle, long story) {
        handle.execute("delete from key_point where story = ?", story);
        handle.execute("delete from fact_sentence where story = ?", story);
        handle.execute("delete from fact where story = ?", story);
    }

    private List<FactSuccession.Told> toldBefore(long story) {
        return handle.createQuery("select fact.id, fact.since, s.article, s.words from fact join fact_sentence s"
                        + " on s.story = fact.story and s.fact = fact.id where fact.story = :story"
                        + " order by fact.place, s.place")
                .bind("story", story)
                .map((row, context) -> new FactSuccession.Told(
                        row.getLong(1), row.getLong(2), sentence(row.getLong(3), row.getString(4))))
                .list();
    }

    private List<String> sentences(Fact fact) {
        List<String> sentences = new ArrayList<>();
        for (SentenceRef reference : fact.sentences()) {
            String words = evidence.words(reference);
            if (words != null) {
                sentences.add(sentence(reference.article(), words));
            }
        }
        return sentences;
    }

    /** A sentence stays the same one where a correction of the article moves it. */
    private static String sentence(long article, String words) {
        return article + " " + words;
    }

    private void writeKeyPoints(StoryReport report) {
        PreparedBatch rows = handle.prepareBatch(
                "insert into key_point (story, place, article, version, span_start, span_end, words, sources)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)");
        int place = 0;
        for (KeyPoint point : report.keyPoints()) {
            SentenceRef sentence = point.sentence();
            String words = evidence.words(sentence);
            if (words != null) {
                rows.add(
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
        rows.execute();
    }

    private void addSentences(long story, long id, Fact fact, PreparedBatch rows) {
        int place = 0;
        for (SentenceRef sentence : fact.sentences()) {
            String words = evidence.words(sentence);
            if (words != null) {
                rows.add(
                        story,
                        id,
                        place++,
                        sentence.article(),
                        sentence.version(),
                        sentence.span().start(),
                        sentence.span().end(),
                        words,
                        differing(sentence, fact));
            }
        }
    }

    /** Where in a sentence stands what another report contradicts; nothing if nowhere. */
    private static @Nullable String differing(SentenceRef sentence, Fact fact) {
        int start = sentence.span().start();
        String places = fact.differences().stream()
                .filter(difference -> difference.sentence().equals(sentence))
                .map(Fact.Difference::words)
                .map(words -> (words.start() - start) + "-" + (words.end() - start))
                .collect(Collectors.joining(" "));
        return places.isEmpty() ? null : places;
    }
}
