package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.copy.Digests;
import org.throughline.engine.copy.Family;
import org.throughline.engine.memory.IdTable;
import org.throughline.engine.memory.Restorable;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The memory of live stories: decides which story a report joins, or that it opens one. A state machine, fed in the order
 * of the log.
 *
 * <p>Copies inherit their family's story. Any other report is held against the reports that share its weightiest terms; a learned model
 * ({@link JoinModel}) decides to join the best of their strands (a story's part in one language) or to open one. That is an
 * answer at once; soon after, the report and what it touched are looked at again together ({@link SecondLook}), which brings
 * strands of one event in several languages under one id as well. So it matters little in which order reports come, how late,
 * and how often. What a person said ({@link StoryCorrection}) is obeyed throughout. When something is looked at again depends
 * on the log alone: a replay ends in the same state.
 *
 * <p>A placement costs the same whatever is alive. A story takes reports for {@link #WINDOW_HOURS} after its newest article; when
 * nothing has come for {@link ReportIndex#KEPT_HOURS} by time of receipt, only the ids of its families stay.
 */
public final class StoryBook implements Restorable {
    /** How long after its newest article a story takes others, by time of the articles. */
    static final double WINDOW_HOURS = 120;

    private final JoinModel model;
    private final TermStatistics statistics;
    private final ReportIndex reports = new ReportIndex(WINDOW_HOURS);
    private final IdTable<Member> known = new IdTable<>();
    private final Constraints constraints = new Constraints();
    private final Changes changes = new Changes();
    private final Languages languages;
    private final Placing placing;
    private final SecondLook look;

    public StoryBook() {
        this(JoinModel.shipped(), JoinModel.shippedLink(), Background.shipped());
    }

    StoryBook(JoinModel model, JoinModel link, TermStatistics statistics) {
        this.model = model;
        this.statistics = statistics;
        this.languages = new Languages(model, link, constraints, changes);
        this.placing = new Placing(model, reports, known, constraints, changes, languages);
        this.look =
                new SecondLook(model, reports, known, constraints, languages, new SecondThoughts(languages, changes));
    }

    /**
     * Places an article's family; the id of the story it now belongs to.
     *
     * @param entities the entity ids of the article's local entities
     */
    public long place(AnnotatedArticle annotated, Family family, long[] entities) {
        Article article = annotated.article();
        Member before = known.get(family.id());
        double hours = hours(article);
        reports.advance(article.captured() == null ? hours : hours(article.captured()));
        if (before != null && family.members().size() > 1) {
            before.strand.seen(before, hours);
            reports.touch(before.strand);
            languages.touch(before.strand);
            return before.strand.story.id;
        }
        if (before != null) {
            placing.take(before);
        }
        ReportTerms terms = ReportTerms.of(article);
        Member member = member(family.id(), terms, article);
        if (before == null) {
            terms.teach(statistics);
        }
        place(member, Digests.isDigest(article));
        return storyOf(family.id());
    }

    private void place(Member member, boolean digest) {
        if (digest) {
            placing.hide(member);
            return;
        }
        placing.place(member);
        look.placed(member);
        if (look.isDue()) {
            look.look();
        }
        if (reports.isSweepDue()) {
            reports.sweep(languages.retire(reports, known));
        }
    }

    private Member member(long family, ReportTerms terms, Article article) {
        return new Member(
                family, terms.language, ReportVector.of(terms, statistics), hours(article), sourceOf(article));
    }

    /** The story that a family belongs to; 0 if the family is not known or its story is over. */
    public long storyOf(long family) {
        Member member = known.get(family);
        return member == null ? 0 : member.strand.story.id;
    }

    /** A story as it stands; null if there is none of that id. */
    public @Nullable Story story(long id) {
        return languages.view(id);
    }

    /** The ids of stories that have come, changed or gone since the last call. */
    public Set<Long> drainTouched() {
        return languages.drainTouched();
    }

    /** Forgets a family that has lost its articles to others. */
    public void withdraw(long family) {
        Member member = known.get(family);
        if (member != null) {
            placing.take(member);
        }
    }

    /** Obeys a person from now on. Said again it changes nothing. Returns whether anything moved. */
    public boolean obey(StoryCorrection correction) {
        if (!constraints.add(correction)) {
            return false;
        }
        boolean movedOver = languages.obeyOver(correction);
        return reconsider(correction) || movedOver;
    }

    /** Takes back what a person said: the stories concerned are decided anew. */
    public void undo(StoryCorrection correction) {
        if (constraints.drop(correction)) {
            languages.obeyOver(correction.opposite());
            reconsider(correction);
        }
    }

    private boolean reconsider(StoryCorrection correction) {
        Set<Telling> concerned = new LinkedHashSet<>();
        for (long family : correction.families()) {
            Member member = known.get(family);
            if (member != null) {
                concerned.add(member.strand.story);
            }
        }
        return look.reconsider(concerned, "a person said so");
    }

    /** How sure it is that two articles are of one story, 0..1, by the same model as {@link #place}; 0.5 is the point of balance. */
    public double score(AnnotatedArticle one, AnnotatedArticle other) {
        return explain(one, other).probability();
    }

    /** Why two articles are of one story, or why not. */
    public Explanation explain(AnnotatedArticle one, AnnotatedArticle other) {
        Strand left = alone(one);
        Strand right = alone(other);
        return left.language == right.language
                ? new Explainer(statistics)
                        .explain(
                                one.article(), other.article(), model, JoinFeatures.NAMES, JoinFeatures.of(left, right))
                : new Explainer(statistics)
                        .explain(
                                one.article(),
                                other.article(),
                                languages.link(),
                                LinkFeatures.NAMES,
                                LinkFeatures.of(left, right));
    }

    /**
     * Why a family is in its story: the other family of the story that it is most likely one with. The reasons are those of
     * {@link #explain} for the originals of both. Costs a comparison with every family of the story.
     *
     * @return 0 if it is alone in its story, or the story is over
     */
    public long closest(long family) {
        Member member = known.get(family);
        if (member == null) {
            return 0;
        }
        Strand alone = Strand.of(member);
        long closest = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (Strand strand : member.strand.story.strands) {
            for (Member other : strand.members) {
                double found = other == member ? Double.NEGATIVE_INFINITY : score(alone, Strand.of(other));
                if (found > highest) {
                    closest = other.family;
                    highest = found;
                }
            }
        }
        return closest;
    }

    private double score(Strand one, Strand other) {
        return one.language == other.language
                ? model.score(JoinFeatures.of(one, other))
                : languages.link().score(LinkFeatures.of(one, other));
    }

    /** What is kept of an article for the storylines, weighed by what the stream has taught so far. */
    public Signature signature(AnnotatedArticle article) {
        return Signature.of(ReportVector.of(ReportTerms.of(article.article()), statistics));
    }

    private Strand alone(AnnotatedArticle article) {
        return Strand.of(member(article.id(), ReportTerms.of(article.article()), article.article()));
    }

    static double hours(Article article) {
        Instant time = article.time();
        return time == null ? Double.NaN : hours(time);
    }

    private static double hours(Instant time) {
        return time.getEpochSecond() / 3600.0;
    }

    static int sourceOf(Article article) {
        return article.source().isEmpty() ? 0 : article.source().hashCode();
    }

    /** How many stories there are. */
    public int count() {
        return languages.count();
    }

    /** All stories, in the order in which they opened. */
    public List<Story> stories() {
        return languages.views();
    }

    /** Where the stories went whose ids are no more: the old id and the story that took over. */
    public Map<Long, Long> redirects() {
        return languages.redirects();
    }

    /** What happened since the last call, with reasons; at most the latest ten thousand changes. */
    public List<Change> drainChanges() {
        return changes.drain();
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        statistics.save(out);
        languages.save(out);
        reports.save(out);
        constraints.save(out);
        look.save(out);
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        statistics.restore(in);
        IdTable<Neighbours.Saved> neighbours = new IdTable<>();
        languages.restore(in, neighbours);
        List<Member> members = languages.live().stream()
                .flatMap(telling -> telling.strands.stream())
                .flatMap(strand -> strand.members.stream())
                .toList();
        members.forEach(member -> known.put(member.family, member));
        for (Member member : members) {
            member.near = Neighbours.restored(Objects.requireNonNull(neighbours.get(member.family)), known);
        }
        reports.restore(in, members);
        constraints.restore(in);
        look.restore(in);
    }

    @Override
    public long digest() {
        long digest = statistics.digest();
        for (Story story : stories()) {
            SortedSet<Long> families = new TreeSet<>(story.families());
            digest = Ids.mix(digest + story.id()) + Ids.mix(families.hashCode());
        }
        return Ids.mix(
                digest + languages.redirects().hashCode() + constraints.all().hashCode());
    }
}
