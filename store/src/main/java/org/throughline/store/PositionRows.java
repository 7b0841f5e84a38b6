package org.throughline.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.storyline.Position;
import org.throughline.engine.storyline.Storyline;

/** Writes what the actors of a storyline demand, offer and reject. */
final class PositionRows {
    private final Handle handle;
    private final Evidence words;

    PositionRows(Handle handle, Evidence words) {
        this.handle = handle;
        this.words = words;
    }

    /** In place of what was stored of the storyline before. */
    void write(Storyline storyline) {
        delete(handle, storyline.id());
        int place = 0;
        for (Position position : storyline.positions()) {
            SentenceRef evidence = position.evidence().getFirst();
            String told = words.words(evidence);
            if (told != null) {
                write(storyline.id(), place++, position, evidence, told);
            }
        }
    }

    static void delete(Handle handle, long storyline) {
        handle.execute("delete from storyline_position where storyline = ?", storyline);
    }

    private void write(long storyline, int place, Position position, SentenceRef evidence, String told) {
        handle.createUpdate("insert into storyline_position (storyline, place, actor, towards, category,"
                        + " before_category, matter, first_day, last_day, tellings, article, version, span_start,"
                        + " span_end, words) values (:storyline, :place, :actor, :towards, :category, :before,"
                        + " :matter, :first, :last, :tellings, :article, :version, :start, :end, :words)")
                .bind("storyline", storyline)
                .bind("place", place)
                .bind("actor", position.actor())
                .bind("towards", position.towards())
                .bind("category", position.category().name())
                .bind("before", name(position.before()))
                .bind("matter", matter(position.matter()))
                .bind("first", position.first().toString())
                .bind("last", position.last().toString())
                .bind("tellings", position.evidence().size())
                .bind("article", evidence.article())
                .bind("version", evidence.version())
                .bind("start", evidence.span().start())
                .bind("end", evidence.span().end())
                .bind("words", told)
                .execute();
    }

    private static @Nullable String name(@Nullable Category category) {
        return category == null ? null : category.name();
    }

    private @Nullable String matter(@Nullable SentenceRef matter) {
        return matter == null ? null : words.words(matter);
    }
}
