package org.throughline.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.article.SiteLines;
import org.throughline.engine.brief.Briefing;
import org.throughline.engine.compare.Comparison;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.compare.Report;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.name.EntityRegister;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.quotation.StatementRegister;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.engine.story.Story;
import org.throughline.engine.story.StoryBook;
import org.throughline.engine.story.StoryCorrection;
import org.throughline.engine.storyline.Position;
import org.throughline.engine.storyline.Positions;
import org.throughline.engine.storyline.Storyline;
import org.throughline.engine.storyline.StorylineBook;

/**
 * The way of the data: the one place that knows the order of the steps.
 *
 * <p>{@link #read} is a function and may be called from many threads; {@link #accept} feeds the memory, one article at a
 * time and in the order of the log: the same articles in the same order give the same {@link #edition}, always. Reads no
 * clock and starts no thread.
 */
public final class Pipeline {
    private final PageReader reader = new PageReader();
    private final SiteLines sites = new SiteLines();
    private final EntityRegister entities = new EntityRegister();
    private final CopyIndex copies = new CopyIndex();
    private final StoryBook stories = new StoryBook();
    private final StorylineBook storylines = new StorylineBook();
    private final StatementRegister statements = new StatementRegister();
    private final Comparison comparison = new Comparison();
    private final Briefing briefing = new Briefing();

    private final Map<Long, AnnotatedArticle> articles = new LinkedHashMap<>();
    private final Map<Long, long[]> entityIds = new LinkedHashMap<>();
    private final Map<Long, long[]> statementIds = new LinkedHashMap<>();

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
        AnnotatedArticle known = articles.get(article.id());
        if (known != null && known.article().version() == article.article().version()) {
            return;
        }
        if (known != null) {
            entities.withdraw(known.article(), known.names(), entityIds.getOrDefault(article.id(), new long[0]));
        } else {
            sites.learn(article.article());
        }
        articles.put(article.id(), article);
        long[] whom = entities.resolve(article.article(), article.names());
        entityIds.put(article.id(), whom);
        statementIds.put(article.id(), statements.resolve(article.article(), article.quotations(), whom));
        Family family = copies.place(article);
        stories.place(article, family, whom);
        storylines.place(article, family, stories.signature(article));
    }

    /** What is known now. Costs a comparison of every story. */
    public Edition edition() {
        Map<Long, Family> families = new LinkedHashMap<>();
        copies.families().forEach(family -> families.put(family.id(), family));
        List<Edition.StoryReport> reports = new ArrayList<>();
        Map<Long, Story> storiesById = new LinkedHashMap<>();
        for (Story story : stories.stories()) {
            storiesById.put(story.id(), story);
            reports.add(report(story, families));
        }
        Map<Long, long[]> whom = currentEntities();
        return new Edition(
                Collections.unmodifiableMap(new LinkedHashMap<>(articles)),
                whom,
                currentStatements(),
                entities.entities(),
                statements.statements(),
                List.copyOf(families.values()),
                reports,
                storylines.storylines(List.copyOf(storiesById.values())).stream()
                        .map(storyline -> storyline.with(positions(storyline, storiesById, families, whom)))
                        .toList());
    }

    /** Read from each family's original: its copies would only repeat the evidence. */
    private List<Position> positions(
            Storyline storyline, Map<Long, Story> storiesById, Map<Long, Family> families, Map<Long, long[]> whom) {
        Positions positions = new Positions();
        for (long story : storyline.stories()) {
            Story told = storiesById.get(story);
            for (long id : told == null ? List.<Long>of() : told.families()) {
                Family family = families.get(id);
                AnnotatedArticle original = family == null ? null : articles.get(family.original());
                if (original != null) {
                    positions.add(original, whom.getOrDefault(original.id(), new long[0]));
                }
            }
        }
        return positions.byActor().values().stream().flatMap(List::stream).toList();
    }

    /** A person's word on who is who, obeyed from now on; the edition shows its effect on what was read before. */
    public void apply(EntityCorrection correction) {
        entities.apply(correction);
    }

    /** Takes such a word back. */
    public void undo(EntityCorrection correction) {
        entities.undo(correction);
    }

    /** A person's word on which families tell one story, obeyed from now on. */
    public void apply(StoryCorrection correction) {
        stories.obey(correction);
    }

    /** Takes such a word back. */
    public void undo(StoryCorrection correction) {
        stories.undo(correction);
    }

    /** Entities that a person has merged or split since an article was taken in show the id of today. */
    private Map<Long, long[]> currentEntities() {
        Map<Long, long[]> current = new LinkedHashMap<>();
        entityIds.forEach((id, whom) -> {
            AnnotatedArticle article = articles.get(id);
            long[] today = whom.clone();
            for (int i = 0; article != null && i < today.length; i++) {
                today[i] = entities.whoNow(whom[i], article.names().entities().get(i));
            }
            current.put(id, today);
        });
        return Collections.unmodifiableMap(current);
    }

    /** Statements that proved to be one since an article was taken in show the id of the older. */
    private Map<Long, long[]> currentStatements() {
        Map<Long, long[]> current = new LinkedHashMap<>();
        statementIds.forEach((article, ids) ->
                current.put(article, Arrays.stream(ids).map(statements::current).toArray()));
        return Collections.unmodifiableMap(new LinkedHashMap<>(current));
    }

    private Edition.StoryReport report(Story story, Map<Long, Family> families) {
        List<AnnotatedArticle> originals = new ArrayList<>();
        List<Report> compared = new ArrayList<>();
        for (long id : story.families()) {
            Family family = families.get(id);
            AnnotatedArticle original = family == null ? null : articles.get(family.original());
            if (original != null) {
                originals.add(original);
                compared.add(new Report(original, entityIds.getOrDefault(original.id(), new long[0])));
            }
        }
        List<Fact> facts = comparison.compare(story.id(), compared);
        return new Edition.StoryReport(
                story, briefing.headline(originals), facts, briefing.keyPoints(originals, facts));
    }
}
