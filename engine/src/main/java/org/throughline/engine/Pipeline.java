package org.throughline.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.SiteLines;
import org.throughline.engine.compare.Report;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.name.Entity;
import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.name.EntityRegister;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.quotation.Statement;
import org.throughline.engine.quotation.StatementRegister;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.engine.story.Story;
import org.throughline.engine.story.StoryBook;
import org.throughline.engine.story.StoryCorrection;
import org.throughline.engine.storyline.Positions;
import org.throughline.engine.storyline.Storyline;
import org.throughline.engine.storyline.StorylineBook;

/**
 * The way of the data: the one place that knows the order of the steps.
 *
 * <p>{@link #read} is a function and may be called from many threads; {@link #accept} feeds the memory, one article at a
 * time and in the order of the log: the same articles in the same order give the same {@link #edition}, always. Reads no
 * clock and starts no thread. The words of the articles stand on a {@link Shelf}; of each article itself a few hundred
 * bytes are kept.
 */
public final class Pipeline {
    private final PageReader reader = new PageReader();
    private final SiteLines sites = new SiteLines();
    private final EntityRegister entities = new EntityRegister();
    private final CopyIndex copies = new CopyIndex();
    private final StoryBook stories = new StoryBook();
    private final StorylineBook storylines = new StorylineBook();
    private final StatementRegister statements = new StatementRegister();
    private final Shelf shelf;

    private final Map<Long, Placed> placed = new LinkedHashMap<>();

    /** Articles whose entities or statements may go by other ids, and entities that were met, since the last {@link #news}. */
    private final Set<Long> articlesTouched = new LinkedHashSet<>();

    private final Set<Long> entitiesTouched = new LinkedHashSet<>();

    /** As they stood at the last {@link #news}. */
    private Map<Long, Storyline> storylinesTold = Map.of();

    public Pipeline() {
        this(Shelf.inMemory());
    }

    public Pipeline(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What the memory keeps of an article: the ids that were given for its local entities and its quotations. */
    private record Placed(long version, long family, long[] whom, long[] said) {}

    /**
     * Reads a page with what the articles accepted so far taught of its site.
     *
     * @throws UnreadablePage if the page holds no article or breaks a limit; the page is then quarantined
     */
    public AnnotatedArticle read(Page page) throws UnreadablePage {
        return reader.read(page, sites.snapshot(page.source()));
    }

    /** Takes an article into the memory. A repeat of the same version changes nothing. */
    public void accept(AnnotatedArticle article) {
        Placed known = placed.get(article.id());
        if (known != null && known.version == article.article().version()) {
            return;
        }
        AnnotatedArticle before = known == null ? null : shelf.article(article.id());
        if (known == null) {
            sites.learn(article.article());
        }
        if (known != null && before != null) {
            entities.withdraw(before.article(), before.names(), known.whom);
            LongStream.of(known.whom).forEach(entitiesTouched::add);
        }
        shelf.put(article);
        long[] whom = entities.resolve(article.article(), article.names());
        long[] said = statements.resolve(article.article(), article.quotations(), whom);
        Family family = copies.place(article);
        placed.put(article.id(), new Placed(article.article().version(), family.id(), whom, said));
        stories.place(article, family, whom);
        storylines.place(article, family, stories.signature(article));
        articlesTouched.add(article.id());
        LongStream.of(whom).forEach(entitiesTouched::add);
    }

    /** Obeys a person from now on; the edition shows the effect on what was read before. */
    public void apply(Correction correction) {
        switch (correction) {
            case Correction.OfEntities(EntityCorrection said) -> {
                entities.apply(said);
                touch(said);
            }
            case Correction.OfStories(StoryCorrection said) -> stories.obey(said);
        }
    }

    /** Takes a person's word back. */
    public void undo(Correction correction) {
        switch (correction) {
            case Correction.OfEntities(EntityCorrection said) -> {
                entities.undo(said);
                touch(said);
            }
            case Correction.OfStories(StoryCorrection said) -> stories.undo(said);
        }
    }

    private void touch(EntityCorrection said) {
        Set<Long> concerned = switch (said) {
            case EntityCorrection.Merge merge -> Set.of(merge.one(), merge.other());
            case EntityCorrection.Split split -> Set.of(split.entity());
        };
        entitiesTouched.addAll(concerned);
        placed.forEach((id, article) -> {
            if (anyOf(article.whom, concerned::contains)) {
                articlesTouched.add(id);
                LongStream.of(whoNow(id, article)).forEach(entitiesTouched::add);
            }
        });
    }

    private static boolean anyOf(long[] ids, LongPredicate wanted) {
        return LongStream.of(ids).anyMatch(wanted);
    }

    /** All that is known now. Costs a comparison of every story. */
    public Edition edition() {
        Part part = new Part();
        placed.keySet().forEach(part::tell);
        copies.families().forEach(part::tell);
        stories.stories().forEach(part::tell);
        return part.edition(entities.entities(), statements.statements(), allStorylines());
    }

    /** The part of {@link #edition} that tells the stories of some articles: those stories whole, with all that belongs to them. */
    public Edition editionOf(Set<Long> articles) {
        Part part = new Part();
        storiesOf(articles).forEach(part::tellWhole);
        List<Storyline> chained = allStorylines().stream()
                .filter(storyline -> storyline.stories().stream().anyMatch(part.told::containsKey))
                .toList();
        return part.edition(known(part.whom), statements(part.said), chained);
    }

    private Set<Story> storiesOf(Set<Long> articles) {
        Set<Story> told = new LinkedHashSet<>();
        for (long id : articles) {
            Placed article = placed.get(id);
            Story story = article == null ? null : stories.story(stories.storyOf(article.family));
            if (story != null) {
                told.add(story);
            }
        }
        return told;
    }

    /**
     * The part of {@link #edition} that has changed since the last call: the articles taken in or named anew, with the
     * originals of the stories that changed, and the storylines that did. What has ceased to exist is missing from it.
     */
    public Edition news() {
        Part part = new Part();
        Set<Long> merged = statements.drainMerged();
        placed.forEach((id, article) -> {
            if (!merged.isEmpty() && anyOf(article.said, merged::contains)) {
                articlesTouched.add(id);
            }
        });
        articlesTouched.forEach(part::tell);
        for (long id : copies.drainTouched()) {
            Family family = copies.family(id);
            if (family != null) {
                part.tell(family);
            }
        }
        for (long id : stories.drainTouched()) {
            Story story = stories.story(id);
            if (story != null) {
                part.tell(story);
            }
        }
        Edition news =
                part.edition(known(entitiesTouched), statements(part.said), changedStorylines(part.told.keySet()));
        articlesTouched.clear();
        entitiesTouched.clear();
        return news;
    }

    /** Passes over what has changed since the last {@link #news}: for what is stored already. */
    public void skipNews() {
        statements.drainMerged();
        copies.drainTouched();
        stories.drainTouched();
        changedStorylines(Set.of());
        articlesTouched.clear();
        entitiesTouched.clear();
    }

    /** The version of an article that was taken in last; null if it is not known. */
    public @Nullable Long version(long article) {
        Placed known = placed.get(article);
        return known == null ? null : known.version;
    }

    private List<Storyline> changedStorylines(Set<Long> toldStories) {
        Map<Long, Storyline> now = new LinkedHashMap<>();
        allStorylines().forEach(storyline -> now.put(storyline.id(), storyline));
        List<Storyline> changed = now.values().stream()
                .filter(storyline -> !storyline.equals(storylinesTold.get(storyline.id()))
                        || storyline.stories().stream().anyMatch(toldStories::contains))
                .toList();
        storylinesTold = now;
        return changed;
    }

    private List<Storyline> allStorylines() {
        return storylines.storylines(stories.stories());
    }

    private List<Entity> known(Set<Long> ids) {
        return ids.stream().map(entities::entity).flatMap(Stream::ofNullable).toList();
    }

    private List<Statement> statements(Set<Long> ids) {
        return ids.stream()
                .map(statements::statement)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Entities that a person has merged or split since an article was taken in show the id of today. */
    private long[] whoNow(long id, Placed article) {
        AnnotatedArticle annotated = shelf.article(id);
        long[] today = article.whom.clone();
        for (int i = 0; annotated != null && i < today.length; i++) {
            today[i] = entities.whoNow(today[i], annotated.names().entities().get(i));
        }
        return today;
    }

    /** A selection of what is known, as it grows. */
    private final class Part {
        private final Map<Long, AnnotatedArticle> articles = new LinkedHashMap<>();
        private final Map<Long, long[]> entityIds = new LinkedHashMap<>();
        private final Map<Long, long[]> statementIds = new LinkedHashMap<>();
        private final Map<Long, Family> families = new LinkedHashMap<>();
        private final Map<Long, Story> told = new LinkedHashMap<>();
        private final Set<Long> whom = new LinkedHashSet<>();
        private final Set<Long> said = new LinkedHashSet<>();
        private final Editor editor = new Editor();

        void tell(long id) {
            Placed article = placed.get(id);
            if (article != null && show(id) != null) {
                // Statements that proved to be one since the article was taken in show the id of the older.
                long[] current =
                        LongStream.of(article.said).map(statements::current).toArray();
                long[] today = whoNow(id, article);
                entityIds.put(id, today);
                statementIds.put(id, current);
                LongStream.of(today).forEach(whom::add);
                LongStream.of(current).forEach(said::add);
            }
        }

        private @Nullable AnnotatedArticle show(long id) {
            return articles.computeIfAbsent(id, shelf::article);
        }

        void tell(Family family) {
            families.put(family.id(), family);
        }

        void tell(Story story) {
            told.put(story.id(), story);
            for (long id : story.families()) {
                Family family = families.computeIfAbsent(id, copies::family);
                if (family != null) {
                    show(family.original());
                }
            }
        }

        void tellWhole(Story story) {
            tell(story);
            for (long id : story.families()) {
                Family family = families.get(id);
                if (family != null) {
                    family.members().forEach(member -> tell(member.article()));
                }
            }
        }

        Edition edition(List<Entity> entities, List<Statement> statements, List<Storyline> storylines) {
            return new Edition(
                    articles,
                    entityIds,
                    statementIds,
                    entities,
                    statements,
                    List.copyOf(families.values()),
                    told.values().stream()
                            .map(story -> editor.report(story, reports(story)))
                            .toList(),
                    storylines.stream().map(this::withPositions).toList());
        }

        /** Read from each family's original: its copies would only repeat the evidence. */
        private Storyline withPositions(Storyline storyline) {
            Positions positions = new Positions();
            for (long id : storyline.stories()) {
                Story story = stories.story(id);
                for (long member : story == null ? List.<Long>of() : story.families()) {
                    take(copies.family(member), positions);
                }
            }
            return storyline.with(
                    positions.byActor().values().stream().flatMap(List::stream).toList());
        }

        private void take(@Nullable Family family, Positions positions) {
            Placed article = family == null ? null : placed.get(family.original());
            AnnotatedArticle original = family == null ? null : shelf.article(family.original());
            if (family != null && original != null && article != null) {
                positions.add(original, whoNow(family.original(), article));
            }
        }

        private List<Report> reports(Story story) {
            List<Report> reports = new ArrayList<>();
            for (long id : story.families()) {
                Family family = families.get(id);
                AnnotatedArticle original = family == null ? null : articles.get(family.original());
                Placed article = family == null ? null : placed.get(family.original());
                if (original != null && article != null) {
                    reports.add(new Report(original, article.whom));
                }
            }
            return reports;
        }
    }
}
