package org.throughline.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
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

    /**
     * Finds stored entities that were found to be one with others and leaves redirects in their place. Must run before the
     * rows of the articles are brought up to date, because those tell who was meant before.
     *
     * @param changed articles of a new version, whose names are others than before
     */
    void follow(Set<Long> changed) {
        Set<Long> known = new HashSet<>();
        edition.entities().forEach(entity -> known.add(entity.id()));
        Map<Long, List<Long>> successors = new LinkedHashMap<>();
        edition.entityIds().forEach((article, whom) -> {
            Map<Integer, Long> were = changed.contains(article) ? Map.of() : whomBefore(article);
            for (Map.Entry<Integer, Long> before : were.entrySet()) {
                long now = before.getKey() < whom.length ? whom[before.getKey()] : before.getValue();
                if (now != before.getValue() && !known.contains(before.getValue())) {
                    successors
                            .computeIfAbsent(before.getValue(), gone -> new ArrayList<>())
                            .add(now);
                }
            }
        });
        successors.forEach((gone, now) -> {
            Long successor = Redirects.commonest(now);
            if (successor != null) {
                redirects.lead(Redirects.ENTITY, gone, successor);
                handle.execute("delete from entity where id = ?", gone);
            }
        });
    }

    private Map<Integer, Long> whomBefore(long article) {
        Map<Integer, Long> whom = new TreeMap<>();
        handle.createQuery("select place, entity from article_entity where article = :article")
                .bind("article", article)
                .map((row, context) -> Map.entry(row.getInt(1), row.getLong(2)))
                .forEach(entry -> whom.put(entry.getKey(), entry.getValue()));
        return whom;
    }

    /** Must run after the rows of the articles were brought up to date: they tell how many name an entity. */
    void write() {
        Digests digests = new Digests(handle, "entity");
        for (Entity entity : edition.entities()) {
            int count = articlesNaming(entity.id());
            long digest = Digests.of(List.of(entity, count));
            if (digests.changed(entity.id(), digest)) {
                write(entity, count, digest);
                redirects.clear(Redirects.ENTITY, entity.id());
            }
        }
    }

    private int articlesNaming(long entity) {
        return handle.createQuery("select count(distinct article) from article_entity where entity = :entity")
                .bind("entity", entity)
                .mapTo(Integer.class)
                .one();
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
}
