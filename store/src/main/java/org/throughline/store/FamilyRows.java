package org.throughline.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.copy.Family;

/** Writes the families, and on each article's row which family and story it belongs to. */
final class FamilyRows {
    private final Handle handle;
    private final Edition edition;
    private final Redirects redirects;
    private final Map<Long, Long> storyOfFamily;

    FamilyRows(Handle handle, Edition edition, Redirects redirects, Map<Long, Long> storyOfFamily) {
        this.handle = handle;
        this.edition = edition;
        this.redirects = redirects;
        this.storyOfFamily = storyOfFamily;
    }

    void write() {
        Digests digests = new Digests(handle, "family");
        for (Family family : edition.families()) {
            Long story = storyOfFamily.get(family.id());
            long digest = Digests.of(List.of(family, String.valueOf(story)));
            if (digests.changed(family.id(), digest)) {
                write(family, story, digest);
                redirects.clear(Redirects.FAMILY, family.id());
            }
        }
    }

    private void write(Family family, @Nullable Long story, long digest) {
        handle.createUpdate("insert into family (id, story, original, agency, articles, digest)"
                        + " values (:id, :story, :original, :agency, :articles, :digest)"
                        + " on conflict (id) do update set story = coalesce(excluded.story, family.story), original = excluded.original,"
                        + " agency = excluded.agency, articles = excluded.articles, digest = excluded.digest")
                .bind("id", family.id())
                .bind("story", story)
                .bind("original", family.original())
                .bind("agency", family.agency())
                .bind("articles", family.members().size())
                .bind("digest", digest)
                .execute();
        for (Family.Member member : family.members()) {
            handle.createUpdate(
                            "update article set family = :family, story = coalesce(:story, story), copy_kind = :kind,"
                                    + " similarity = :similarity where id = :id")
                    .bind("family", family.id())
                    .bind("story", story)
                    .bind("kind", member.kind().label())
                    .bind("similarity", member.similarity())
                    .bind("id", member.article())
                    .execute();
        }
    }
}
