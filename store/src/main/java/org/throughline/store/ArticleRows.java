package org.throughline.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.action.Action;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.section.SectionFinder;
import org.throughline.engine.source.Country;

/**
 * Writes what one article contributes by itself: its row, and those of its names, quotations and actions. Writing a
 * version takes back the rows of the one before.
 */
final class ArticleRows {
    private static final int LONGEST_SITE_NAME = 60;

    private final Handle handle;

    ArticleRows(Handle handle) {
        this.handle = handle;
    }

    /** The version that is current now, or nothing if the article is new. */
    @Nullable
    Long version(long article) {
        return handle.createQuery("select version from article where id = :id")
                .bind("id", article)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /** The number in the log of the version that is current now. */
    @Nullable
    Long sequence(long article) {
        return handle.createQuery("select sequence from article where id = :id")
                .bind("id", article)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    void write(AnnotatedArticle annotated, long sequence, long[] entityIds, long[] statementIds) {
        writeArticle(annotated.article(), sequence);
        withdraw(annotated.id());
        writeEntities(annotated, entityIds);
        writeQuotations(annotated, entityIds, statementIds);
        writeActions(annotated, entityIds);
    }

    private void writeArticle(Article article, long sequence) {
        boolean fresh = version(article.id()) == null;
        Metadata metadata = article.metadata();
        handle.createUpdate("insert into article (id, sequence, version, versions, identity, source, address, path,"
                        + " headline, language, agency, section, time, day, topic, comments)"
                        + " values (:id, :sequence, :version, (select count(*) from input_log where subject = :id), :identity, :source, :address, :path,"
                        + " :headline, :language, :agency, :section, :time, :day, :topic, :comments)"
                        + " on conflict (id) do update set sequence = excluded.sequence, version = excluded.version,"
                        + " versions = excluded.versions, address = excluded.address, path = excluded.path,"
                        + " headline = excluded.headline, language = excluded.language, agency = excluded.agency,"
                        + " section = excluded.section, time = excluded.time, day = excluded.day,"
                        + " topic = excluded.topic, comments = excluded.comments")
                .bind("id", article.id())
                .bind("sequence", sequence)
                .bind("version", article.version())
                .bind("identity", article.identity())
                .bind("source", article.source())
                .bind("address", article.address())
                .bind("path", article.path())
                .bind("headline", article.headline())
                .bind("language", article.language())
                .bind("agency", value(metadata.agency()))
                .bind("section", value(metadata.section()))
                .bind("topic", topic(article))
                .bind("comments", article.textsOf(BlockType.COMMENT).size())
                .bind("time", time(article))
                .bind(
                        "day",
                        metadata.published() == null
                                ? null
                                : metadata.published().value().day().toString())
                .execute();
        countSource(article, fresh ? 1 : 0);
    }

    private static @Nullable String topic(Article article) {
        return SectionFinder.shipped()
                .find(article)
                .map(found -> found.value().label())
                .orElse(null);
    }

    private void countSource(Article article, int more) {
        handle.createUpdate("insert into source (name, articles, latest, language, country, title)"
                        + " values (:name, :more, :time, :language, :country, :title)"
                        + " on conflict (name) do update set articles = source.articles + :more,"
                        + " language = excluded.language, title = coalesce(excluded.title, source.title),"
                        + " latest = case when source.latest is null or source.latest < excluded.latest"
                        + " then excluded.latest else source.latest end")
                .bind("name", article.source())
                .bind("more", more)
                .bind("language", article.language())
                .bind("title", siteName(article))
                .bind("country", Country.of(article.source()).orElse(null))
                .bind("time", time(article))
                .execute();
    }

    /** What the page's site calls itself, if that looks like a name. */
    private static @Nullable String siteName(Article article) {
        Found<String> found = article.metadata().siteName();
        String name = found == null ? "" : found.value().strip();
        boolean plain = !name.isEmpty() && name.length() <= LONGEST_SITE_NAME && !name.contains("://");
        return plain ? name : null;
    }

    private void withdraw(long article) {
        for (String table : List.of("article_entity", "quotation", "action", "action_party")) {
            handle.execute("delete from " + table + " where article = ?", article);
        }
    }

    private void writeEntities(AnnotatedArticle annotated, long[] entityIds) {
        PreparedBatch rows = handle.prepareBatch(
                "insert into article_entity (article, place, entity, mentions, spellings, titles, time)"
                        + " values (?, ?, ?, ?, ?, ?, ?)");
        List<LocalEntity> entities = annotated.names().entities();
        for (int place = 0; place < Math.min(entities.size(), entityIds.length); place++) {
            LocalEntity entity = entities.get(place);
            rows.add(
                    annotated.id(),
                    place,
                    entityIds[place],
                    entity.spellings().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum(),
                    StoredForm.json(entity.spellings()),
                    StoredForm.json(entity.titles()),
                    time(annotated.article()));
        }
        rows.execute();
    }

    private void writeQuotations(AnnotatedArticle annotated, long[] entityIds, long[] statementIds) {
        List<Quotation> quotations = annotated.quotations();
        for (int place = 0; place < quotations.size(); place++) {
            Quotation quotation = quotations.get(place);
            if (!quotation.isListed()) {
                continue;
            }
            Span span = quotation.outer();
            handle.createUpdate(
                            "insert into quotation (article, place, statement, speaker, speaker_name, kind,"
                                    + " confidence, version, span_start, span_end, words, time) values (:article, :place,"
                                    + " :statement, :speaker, :name, :kind, :confidence, :version, :start, :end, :words, :time)")
                    .bind("article", annotated.id())
                    .bind("place", place)
                    .bind("statement", place < statementIds.length ? statementIds[place] : 0)
                    .bind("speaker", entity(entityIds, quotation.speaker()))
                    .bind("name", speakerName(annotated, quotation))
                    .bind("kind", quotation.kind().label())
                    .bind("confidence", quotation.confidence())
                    .bind("version", annotated.article().version())
                    .bind("start", span.start())
                    .bind("end", span.end())
                    .bind("words", quotation.words(annotated.article().text()))
                    .bind("time", time(annotated.article()))
                    .execute();
        }
    }

    private void writeActions(AnnotatedArticle annotated, long[] entityIds) {
        List<Action> actions = annotated.actions();
        for (int place = 0; place < actions.size(); place++) {
            Action action = actions.get(place);
            if (!action.isShown()) {
                continue;
            }
            Span span = annotated.sentences().get(action.sentence()).span();
            handle.createUpdate("insert into action (article, place, category, modality, negated, day, confidence,"
                            + " version, span_start, span_end, words, time) values (:article, :place, :category,"
                            + " :modality, :negated, :day, :confidence, :version, :start, :end, :words, :time)")
                    .bind("article", annotated.id())
                    .bind("place", place)
                    .bind("category", action.category().name())
                    .bind("modality", action.modality().label())
                    .bind("negated", action.negated() ? 1 : 0)
                    .bind("day", action.date())
                    .bind("confidence", action.confidence())
                    .bind("version", annotated.article().version())
                    .bind("start", span.start())
                    .bind("end", span.end())
                    .bind("words", span.in(annotated.article().text()))
                    .bind("time", time(annotated.article()))
                    .execute();
            writeParties(annotated, place, "source", action.sources(), entityIds);
            writeParties(annotated, place, "target", action.targets(), entityIds);
        }
    }

    private void writeParties(
            AnnotatedArticle annotated, int place, String role, List<Integer> parties, long[] entityIds) {
        for (int party : parties) {
            Long entity = entity(entityIds, party);
            if (entity == null) {
                continue;
            }
            handle.createUpdate("insert into action_party (article, place, role, entity, time)"
                            + " values (:article, :place, :role, :entity, :time) on conflict do nothing")
                    .bind("article", annotated.id())
                    .bind("place", place)
                    .bind("role", role)
                    .bind("entity", entity)
                    .bind("time", time(annotated.article()))
                    .execute();
        }
    }

    private static @Nullable String speakerName(AnnotatedArticle annotated, Quotation quotation) {
        List<LocalEntity> entities = annotated.names().entities();
        if (quotation.speaker() >= 0 && quotation.speaker() < entities.size()) {
            return entities.get(quotation.speaker()).name();
        }
        return quotation.source() == null
                ? null
                : quotation.source().in(annotated.article().text());
    }

    private static @Nullable Long entity(long[] entityIds, int local) {
        return local >= 0 && local < entityIds.length ? entityIds[local] : null;
    }

    static @Nullable Long time(Article article) {
        Instant time = article.time();
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
