package org.throughline.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.compare.Report;
import org.throughline.engine.copy.CopyKind;
import org.throughline.engine.copy.Family;
import org.throughline.engine.name.Entity;
import org.throughline.engine.quotation.Statement;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;
import org.throughline.engine.storyline.Positions;
import org.throughline.engine.storyline.Storyline;

/** A selection of what the memory knows, as it grows into an {@link Edition}. */
final class Selection {
    /** Of a story's copies so many are read: what the rest made of their originals is left open. */
    private static final int MOST_COPIES = 24;

    private static final Set<CopyKind> COPIES =
            EnumSet.of(CopyKind.EXACT, CopyKind.EDITED, CopyKind.SHORTENED, CopyKind.EXTENDED);

    private final Memory memory;
    private final Editor editor = new Editor();
    private final Map<Long, AnnotatedArticle> articles = new LinkedHashMap<>();
    private final Map<Long, long[]> entityIds = new LinkedHashMap<>();
    private final Map<Long, long[]> statementIds = new LinkedHashMap<>();
    private final Map<Long, Family> families = new LinkedHashMap<>();
    private final Map<Long, Story> stories = new LinkedHashMap<>();

    Selection(Memory memory) {
        this.memory = memory;
    }

    /** An article with what it names and quotes. */
    void add(long article) {
        if (memory.placed(article) != null && show(article) != null) {
            entityIds.put(article, memory.whoNow(article));
            statementIds.put(article, memory.saidNow(article));
        }
    }

    private @Nullable AnnotatedArticle show(long article) {
        return articles.computeIfAbsent(article, memory.shelf::article);
    }

    void add(Family family) {
        families.put(family.id(), family);
    }

    /** A story with the originals of its families. */
    void add(Story story) {
        stories.put(story.id(), story);
        for (long id : story.families()) {
            Family family = families.computeIfAbsent(id, memory.copies::family);
            if (family != null) {
                show(family.original());
            }
        }
    }

    /** A story with all its articles. */
    void addWhole(Story story) {
        add(story);
        for (long id : story.families()) {
            Family family = families.get(id);
            if (family != null) {
                family.members().forEach(member -> add(member.article()));
            }
        }
    }

    Set<Long> stories() {
        return stories.keySet();
    }

    Set<Long> entityIds() {
        return ids(entityIds);
    }

    Set<Long> statementIds() {
        return ids(statementIds);
    }

    private static Set<Long> ids(Map<Long, long[]> byArticle) {
        Set<Long> ids = new LinkedHashSet<>();
        byArticle.values().forEach(some -> LongStream.of(some).forEach(ids::add));
        return ids;
    }

    Edition edition(List<Entity> entities, List<Statement> statements, List<Storyline> storylines) {
        return new Edition(
                articles,
                entityIds,
                statementIds,
                entities,
                statements,
                List.copyOf(families.values()),
                stories.values().stream()
                        .map(story -> editor.report(story, reports(story)))
                        .toList(),
                storylines.stream().map(this::withPositions).toList());
    }

    private List<Report> reports(Story story) {
        List<Report> reports = new ArrayList<>();
        int left = MOST_COPIES;
        for (long id : story.families()) {
            Family family = families.get(id);
            AnnotatedArticle original = family == null ? null : articles.get(family.original());
            if (family != null && original != null) {
                List<Report> copies = copies(family, left);
                left -= copies.size();
                reports.add(new Report(original, memory.whoNow(original.id()), copies));
            }
        }
        return reports;
    }

    /** Copies in the original's language, at most so many; a later version of a source's own report is none. */
    private List<Report> copies(Family family, int most) {
        return family.members().stream()
                .filter(member -> COPIES.contains(member.kind()))
                .map(member -> memory.shelf.article(member.article()))
                .filter(Objects::nonNull)
                .limit(most)
                .map(copy -> new Report(copy, memory.whoNow(copy.id())))
                .toList();
    }

    /** Read from each family's original: its copies would only repeat the evidence. */
    private Storyline withPositions(Storyline storyline) {
        Positions positions = new Positions();
        for (long id : storyline.stories()) {
            Story story = memory.stories.story(id);
            for (long family : story == null ? List.<Long>of() : story.families()) {
                take(memory.copies.family(family), positions);
            }
        }
        return storyline.with(
                positions.byActor().values().stream().flatMap(List::stream).toList());
    }

    private void take(@Nullable Family family, Positions positions) {
        AnnotatedArticle original = family == null ? null : memory.shelf.article(family.original());
        if (original != null) {
            positions.add(original, memory.whoNow(original.id()));
        }
    }
}
