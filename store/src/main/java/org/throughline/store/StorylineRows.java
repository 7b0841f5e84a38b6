package org.throughline.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.engine.Edition;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.storyline.Storyline;
import org.throughline.engine.storyline.TimelineEntry;

/** Writes the storylines with their timelines and positions, and each story's place in its storyline. */
final class StorylineRows {
    private final Handle handle;
    private final Edition edition;
    private final Evidence evidence;
    private final Redirects redirects;

    StorylineRows(Handle handle, Edition edition, Redirects redirects) {
        this.handle = handle;
        this.edition = edition;
        this.evidence = new Evidence(handle, edition);
        this.redirects = redirects;
    }

    void write() {
        Digests digests = new Digests(handle, "storyline");
        for (Storyline storyline : edition.storylines()) {
            long digest = Digests.of(List.of(storyline, span(storyline)));
            if (digests.changed(storyline.id(), digest)) {
                write(storyline, digest);
                redirects.clear(Redirects.STORYLINE, storyline.id());
            }
        }
    }

    /** What of its stories a storyline's row repeats. */
    private List<String> span(Storyline storyline) {
        return handle.createQuery(
                        "select id, articles, first_time, last_time from story where id in (<stories>) order by id")
                .bindList("stories", storyline.stories().isEmpty() ? List.of(0L) : storyline.stories())
                .map((row, context) ->
                        row.getLong(1) + " " + row.getInt(2) + " " + row.getLong(3) + " " + row.getLong(4))
                .list();
    }

    private void write(Storyline storyline, long digest) {
        handle.execute("update story set storyline = null, storyline_place = null where storyline = ?", storyline.id());
        int place = 0;
        for (long story : storyline.stories()) {
            handle.execute(
                    "update story set storyline = ?, storyline_place = ? where id = ?", storyline.id(), place++, story);
        }
        handle.createUpdate("insert into storyline (id, stories, articles, first_time, last_time, digest)"
                        + " select :id, count(*), coalesce(sum(articles), 0), min(first_time), max(last_time), :digest"
                        + " from story where storyline = :id"
                        + " on conflict (id) do update set stories = excluded.stories, articles = excluded.articles,"
                        + " first_time = excluded.first_time, last_time = excluded.last_time,"
                        + " digest = excluded.digest")
                .bind("id", storyline.id())
                .bind("digest", digest)
                .execute();
        new PositionRows(handle, evidence).write(storyline);
        handle.execute("delete from timeline_entry where storyline = ?", storyline.id());
        int entryPlace = 0;
        for (TimelineEntry entry : storyline.timeline()) {
            writeEntry(storyline.id(), entryPlace++, entry);
        }
    }

    private void writeEntry(long storyline, int place, TimelineEntry entry) {
        SentenceRef sentence = entry.sentence();
        String words = evidence.words(sentence);
        if (words != null) {
            handle.execute(
                    "insert into timeline_entry (storyline, place, day, story, article, version, span_start, span_end,"
                            + " words) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    storyline,
                    place,
                    entry.date(),
                    entry.story(),
                    sentence.article(),
                    sentence.version(),
                    sentence.span().start(),
                    sentence.span().end(),
                    words);
        }
    }
}
