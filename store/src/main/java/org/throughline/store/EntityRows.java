package org.throughline.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.name.Entity;

/** Writes the entities, and where those have gone that were found to be one with others. */
final class EntityRows {
    private final Handle handle;
    private final Edition edition;
    private final Redirects redirects;
    private final long sequence;

    EntityRows(Handle handle, Edition edition, Redirects redirects, long sequence) {
        this.handle = handle;
        this.edition = edition;
        this.redirects = redirects;
        this.sequence = sequence;
    }

    void write() {
        Digests digests = new Digests(handle, "entity");
        Map<Long, Integer> articles = countArticles();
        for (Entity entity : edition.entities()) {
            int count = articles.getOrDefault(entity.id(), 0);
            long digest = Digests.of(List.of(entity, count));
            if (digests.changed(entity.id(), digest)) {
                write(entity, count, digest);
                redirects.clear(Redirects.ENTITY, entity.id());
            }
        }
        digests.unseen().forEach(this::redirect);
    }

    private Map<Long, Integer> countArticles() {
        Map<Long, Integer> counts = new HashMap<>();
        for (long[] whom : edition.entityIds().values()) {
            Arrays.stream(whom).distinct().forEach(entity -> counts.merge(entity, 1, Integer::sum));
        }
        return counts;
    }

    private void write(Entity entity, int articles, long digest) {
        handle.createUpdate(
                        "insert into entity (id, kind, name, spellings, titles, articles, known, changed, digest)"
                                + " values (:id, :kind, :name, :spellings, :titles, :articles, :known, :changed, :digest)"
                                + " on conflict (id) do update set kind = excluded.kind, name = excluded.name,"
                                + " spellings = excluded.spellings, titles = excluded.titles,"
                                + " articles = excluded.articles, known = excluded.known, changed = excluded.changed, digest = excluded.digest")
                .bind("id", entity.id())
                .bind("kind", entity.kind().label())
                .bind("name", entity.name())
                .bind("spellings", StoredForm.json(entity.spellings()))
                .bind("titles", StoredForm.json(entity.titles()))
                .bind("articles", articles)
                .bind("known", entity.known())
                .bind("changed", sequence)
                .bind("digest", digest)
                .execute();
    }

    private void redirect(long gone) {
        List<Long> now = new ArrayList<>();
        handle.createQuery("select article, place from article_entity where entity = :gone")
                .bind("gone", gone)
                .map((row, context) -> whoNow(row.getLong(1), row.getInt(2)))
                .forEach(entity -> {
                    if (entity != null) {
                        now.add(entity);
                    }
                });
        Long successor = Redirects.commonest(now);
        if (successor == null || successor == gone) {
            return;
        }
        redirects.lead(Redirects.ENTITY, gone, successor);
        handle.execute("update article_entity set entity = ? where entity = ?", successor, gone);
        handle.execute("update quotation set speaker = ? where speaker = ?", successor, gone);
        handle.execute(
                "update action_party set entity = ? where entity = ? and not exists (select 1 from action_party other"
                        + " where other.article = action_party.article and other.place = action_party.place"
                        + " and other.role = action_party.role and other.entity = ?)",
                successor,
                gone,
                successor);
        handle.execute("delete from action_party where entity = ?", gone);
        handle.execute("delete from entity where id = ?", gone);
    }

    private @Nullable Long whoNow(long article, int place) {
        long[] whom = edition.entityIds().get(article);
        return whom == null || place >= whom.length ? null : whom[place];
    }
}
