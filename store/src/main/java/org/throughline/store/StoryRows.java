package org.throughline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.article.Article;
import org.throughline.engine.brief.Standing;
import org.throughline.engine.copy.Coverage;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;

/** Writes the stories: what a list of them shows, and where each stands in it. */
final class StoryRows {
    private final Handle handle;
    private final Edition edition;
    private final Redirects redirects;
    private final Map<Long, Family> families;
    private final long sequence;
    private final FactRows facts;
    private final TellingRows tellings;

    StoryRows(Handle handle, Edition edition, Redirects redirects, Map<Long, Family> families, long sequence) {
        this.handle = handle;
        this.edition = edition;
        this.redirects = redirects;
        this.families = families;
        this.sequence = sequence;
        this.facts = new FactRows(handle, edition, sequence);
        this.tellings = new TellingRows(handle, edition);
    }

    void write() {
        Digests digests = new Digests(handle, "story");
        for (StoryReport report : edition.stories()) {
            List<Family> members = membersOf(report);
            List<Told> articles = articlesOf(report, members);
            long digest = Digests.of(List.of(report, members, articles));
            if (digests.changed(report.story().id(), digest)) {
                write(report, members, articles, digest);
                redirects.clear(Redirects.STORY, report.story().id());
            }
        }
    }

    private List<Family> membersOf(StoryReport report) {
        return report.story().families().stream()
                .map(families::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a list of stories needs of an article, as its row tells it. */
    private record Told(
            long version,
            String source,
            String language,
            String headline,
            @Nullable Long time,
            boolean dated,
            @Nullable String topic,
            boolean own) {}

    private List<Told> articlesOf(StoryReport report, List<Family> members) {
        Map<Long, Told> stored = new HashMap<>();
        handle.createQuery(
                        "select id, version, source, language, headline, time, day, topic, copy_kind from article where story = :story")
                .bind("story", report.story().id())
                .map((row, context) -> Map.entry(row.getLong(1), told(row)))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        return members.stream()
                .flatMap(family -> family.members().stream())
                .map(member -> stored.get(member.article()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Told told(ResultSet row) throws SQLException {
        long time = row.getLong(6);
        return new Told(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.wasNull() ? null : time,
                row.getString(7) != null,
                row.getString(8),
                row.getString(9) == null || row.getString(9).equals("original"));
    }

    private void write(StoryReport report, List<Family> members, List<Told> articles, long digest) {
        List<Long> times = times(articles.stream().filter(Told::dated));
        Set<String> sources = new LinkedHashSet<>();
        articles.forEach(one -> sources.add(one.source()));
        Coverage coverage = Coverage.of(members, this::original);
        handle.createUpdate(
                        "insert into story (id, headline, language, first_time, last_time, articles, reports, drawing,"
                                + " sources, copied, revisions, standing, topic, changed, digest)"
                                + " values (:id, :headline, :language, :first, :last, :articles, :reports, :drawing,"
                                + " :sources, :copied, :revisions, :standing, :topic, :changed, :digest)"
                                + " on conflict (id) do update set headline = excluded.headline,"
                                + " language = excluded.language, first_time = excluded.first_time,"
                                + " last_time = excluded.last_time, articles = excluded.articles,"
                                + " reports = excluded.reports, drawing = excluded.drawing, sources = excluded.sources,"
                                + " copied = excluded.copied, revisions = excluded.revisions,"
                                + " standing = excluded.standing, topic = excluded.topic, changed = excluded.changed, digest = excluded.digest")
                .bind("id", report.story().id())
                .bind("headline", report.headline())
                .bind("language", languageOf(report.headline(), articles))
                .bind("first", times.isEmpty() ? null : times.getFirst())
                .bind("last", times.isEmpty() ? null : times.getLast())
                .bind("articles", coverage.articles())
                .bind("reports", coverage.reports())
                .bind("drawing", coverage.drawing())
                .bind("sources", StoredForm.json(sources))
                .bind("copied", StoredForm.json(coverage.copies()))
                .bind("revisions", coverage.revisions())
                .bind("standing", standing(coverage.reports(), articles))
                .bind("topic", topic(articles))
                .bind("changed", sequence)
                .bind("digest", digest)
                .execute();
        facts.write(report);
        tellings.write(report, members);
    }

    private static List<Long> times(Stream<Told> articles) {
        return articles.map(Told::time).filter(Objects::nonNull).sorted().toList();
    }

    /** The language of the article whose headline it is, so that a screen reader speaks it rightly. */
    private static String languageOf(String headline, List<Told> articles) {
        return articles.stream()
                .filter(article -> article.headline().equals(headline))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .map(Told::language)
                .orElse("und");
    }

    private @Nullable Article original(long id) {
        AnnotatedArticle known = edition.articles().get(id);
        return known == null ? null : known.article();
    }

    /** Of the reports of its own alone: copies do not count. */
    private static double standing(int reports, List<Told> articles) {
        List<Told> own = articles.stream().filter(Told::own).toList();
        List<Told> counted = own.isEmpty() ? articles : own;
        return Standing.of(
                times(counted.stream()).stream().map(Instant::ofEpochMilli).toList(),
                reports,
                counted.stream().map(Told::source).toList(),
                counted.stream().map(Told::language).toList());
    }

    /** The section that most of its articles are of. */
    private static @Nullable String topic(List<Told> articles) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Told article : articles) {
            if (article.topic() != null) {
                votes.merge(article.topic(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
