package org.throughline.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.brief.BackgroundBox;
import org.throughline.engine.brief.Backgrounds;
import org.throughline.engine.compare.Report;
import org.throughline.engine.compare.Wordings;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;

/** Writes how a story's reports tell it beside its facts: background of whom it is about, and their different words. */
final class TellingRows {
    private static final String COLUMNS =
            " article, version, span_start, span_end, words) values (?, ?, ?, ?, ?, ?, ?, ?";

    private final Handle handle;
    private final Edition edition;

    TellingRows(Handle handle, Edition edition) {
        this.handle = handle;
        this.edition = edition;
    }

    void write(StoryReport story, List<Family> families) {
        clear(handle, story.story().id());
        List<Report> reports = new ArrayList<>();
        for (Family family : families) {
            AnnotatedArticle original = edition.articles().get(family.original());
            long[] entities = edition.entityIds().get(family.original());
            if (original != null && entities != null) {
                reports.add(new Report(original, entities));
            }
        }
        writeBackground(story.story().id(), reports);
        writeWordings(story.story().id(), reports);
    }

    /** Takes away all of it. */
    static void clear(Handle handle, long story) {
        handle.execute("delete from background where story = ?", story);
        handle.execute("delete from wording where story = ?", story);
    }

    private void writeBackground(long story, List<Report> reports) {
        PreparedBatch rows = handle.prepareBatch("insert into background (story, place, entity," + COLUMNS + ")");
        int place = 0;
        for (BackgroundBox box : Backgrounds.of(reports)) {
            for (SentenceRef sentence : box.sentences()) {
                rows.add(
                        story,
                        place++,
                        box.entity(),
                        sentence.article(),
                        sentence.version(),
                        sentence.span().start(),
                        sentence.span().end(),
                        edition.words(sentence));
            }
        }
        rows.execute();
    }

    private void writeWordings(long story, List<Report> reports) {
        PreparedBatch rows = handle.prepareBatch("insert into wording (story, place, thing, term," + COLUMNS + ", ?)");
        int place = 0;
        for (Wordings.Difference difference : Wordings.among(reports)) {
            for (Wordings.Use use : difference.uses()) {
                SentenceRef sentence = use.sentence();
                rows.add(
                        story,
                        place++,
                        difference.thing(),
                        use.term(),
                        sentence.article(),
                        sentence.version(),
                        sentence.span().start(),
                        sentence.span().end(),
                        edition.words(sentence));
            }
        }
        rows.execute();
    }
}
