package org.throughline.store.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * What a person keeps: which facts they have seen, what they follow, saved pages with notes, groups of sources, settings.
 * None of it changes what the program makes of the news. Safe for use from many threads.
 */
public final class Desk {
    /** Longest text kept for a title, a note, a name or a setting; what is longer is cut. */
    public static final int LONGEST = 4000;

    private static final int MOST = 2000;

    private final Jdbi writer;
    private final Jdbi readers;

    public Desk(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** Notes that the facts of a story up to an input of the log were seen. */
    public void see(long story, long sequence, Instant when) {
        writer.useHandle(handle -> handle.execute(
                "insert into seen_story (story, sequence, time) values (?, ?, ?) on conflict (story) do update set"
                        + " sequence = excluded.sequence, time = excluded.time",
                story,
                sequence,
                when.toEpochMilli()));
    }

    /** Takes it back that a story was seen. */
    public void unsee(long story) {
        writer.useHandle(handle -> handle.execute("delete from seen_story where story = ?", story));
    }

    /** Of some stories, those that were seen, with the last input whose facts were. */
    public Map<Long, Long> seen(List<Long> stories) {
        if (stories.isEmpty()) {
            return Map.of();
        }
        return readers.withHandle(handle -> {
            Map<Long, Long> seen = new HashMap<>();
            handle.createQuery("select story, sequence from seen_story where story in (<stories>)")
                    .bindList("stories", stories)
                    .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(entry -> seen.put(entry.getKey(), entry.getValue()));
            return seen;
        });
    }

    /** Follows something, from an input of the log on; following it again changes nothing but the title. */
    public void follow(String kind, String target, String title, long sequence, Instant when) {
        writer.useHandle(handle -> handle.execute(
                "insert into followed (kind, target, title, seen, time) values (?, ?, ?, ?, ?)"
                        + " on conflict (kind, target) do update set title = excluded.title",
                kind,
                cut(target),
                cut(title),
                sequence,
                when.toEpochMilli()));
    }

    public void unfollow(String kind, String target) {
        writer.useHandle(handle -> handle.execute("delete from followed where kind = ? and target = ?", kind, target));
    }

    /** Notes that what is new of something followed was seen. */
    public void catchUp(String kind, String target, long sequence, Instant when) {
        writer.useHandle(handle -> handle.execute(
                "update followed set seen = ?, time = ? where kind = ? and target = ?",
                sequence,
                when.toEpochMilli(),
                kind,
                target));
    }

    public boolean follows(String kind, String target) {
        return readers.withHandle(
                handle -> handle.createQuery("select count(*) from followed where kind = :kind and target = :target")
                                .bind("kind", kind)
                                .bind("target", target)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /** All that is followed, by title. */
    public List<Followed> followed() {
        return readers.withHandle(handle -> handle.createQuery(
                        "select kind, target, title, seen, time from followed order by title, kind, target limit :most")
                .bind("most", MOST)
                .map((row, context) -> new Followed(
                        row.getString("kind"),
                        row.getString("target"),
                        row.getString("title"),
                        row.getLong("seen"),
                        Instant.ofEpochMilli(row.getLong("time"))))
                .list());
    }

    /** Puts a page by; saving it again changes title and note. */
    public void save(String address, String title, String language, String note, Instant when) {
        writer.useHandle(handle -> handle.execute(
                "insert into saved (address, title, language, note, time) values (?, ?, ?, ?, ?) on conflict (address)"
                        + " do update set title = excluded.title, language = excluded.language, note = excluded.note",
                cut(address),
                cut(title),
                cut(language),
                cut(note),
                when.toEpochMilli()));
    }

    public void discard(String address) {
        writer.useHandle(handle -> handle.execute("delete from saved where address = ?", address));
    }

    /** What was put by, the latest first; with words only what has them in title or note. */
    public List<Saved> saved() {
        return readers.withHandle(handle -> handle.createQuery(
                        "select address, title, language, note, time from saved order by time desc, address limit :most")
                .bind("most", MOST)
                .map((row, context) -> new Saved(
                        row.getString("address"),
                        row.getString("title"),
                        row.getString("language"),
                        row.getString("note"),
                        Instant.ofEpochMilli(row.getLong("time"))))
                .list());
    }

    /** The saved page of that address, if it was put by. */
    public List<Saved> saved(String address) {
        return saved().stream().filter(one -> one.address().equals(address)).toList();
    }

    /** All settings by name. */
    public Map<String, String> settings() {
        return readers.withHandle(handle -> {
            Map<String, String> settings = new TreeMap<>();
            handle.createQuery("select name, value from setting")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
            return settings;
        });
    }

    public void set(String name, String value) {
        writer.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
                cut(name),
                cut(value)));
    }

    /** The reader's own groups of sources, by name. */
    public Map<String, List<String>> groups() {
        return readers.withHandle(handle -> {
            Map<String, List<String>> groups = new LinkedHashMap<>();
            handle.createQuery("select name, source from source_group order by name, source limit :most")
                    .bind("most", MOST)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(entry -> groups.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                            .add(entry.getValue()));
            return groups;
        });
    }

    /** Makes a group what is given; without sources there is no such group any more. */
    public void group(String name, List<String> sources) {
        writer.useTransaction(handle -> {
            handle.execute("delete from source_group where name = ?", name);
            for (String source : sources.subList(0, Math.min(MOST, sources.size()))) {
                handle.execute(
                        "insert into source_group (name, source) values (?, ?) on conflict do nothing",
                        cut(name),
                        cut(source));
            }
        });
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
