package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * <p>Copies inherit their family's story. Any other report is held against the strands (a story's part in one language) that share its
 * weightiest terms; a learned model ({@link JoinModel}) decides to join the best or to open a strand. Then come the
 * second thoughts: strands that have come to meet are merged, reports placed a while ago are held against what has come since,
 * and strands of one event in several languages are brought under one id ({@link Languages}). What a person
 * said ({@link StoryCorrection}) is obeyed throughout.
 *
 * <p>Reports may come out of the order of their times. When many have, the stories are thought over in that order ({@link
 * SecondThoughts}): a memory that was fed in several batches comes near the stories of one that was fed at once. When that
 * happens depends on the log alone, so that a replay ends in the same state; it costs some sixteen placements a late report.
 *
 * <p>A placement costs the same whatever is alive. A story takes reports for {@link #WINDOW_HOURS} after its newest article; when
 * nothing has come for {@link StrandBook#KEPT_HOURS} by time of receipt, only the ids of its families stay.
 */
public final class StoryBook implements Restorable {
    /** How long after its newest article a story takes others, by time of the articles. */
    static final double WINDOW_HOURS = 120;

    /** Reports published so long before the newest one count as late, in hours. */
    private static final double PUNCTUAL_HOURS = 2;

    /** One late report in so many live stories is reason to think them over. */
    private static final int LATE_SHARE = 16;

    /** More live stories than that are never thought over at once. */
    private static final int MOST_SETTLED = 50_000;

    private final JoinModel model;
    private final TermStatistics statistics;
    private final StrandBook strands = new StrandBook(WINDOW_HOURS);
    private final IdTable<Strand> strandOf = new IdTable<>();
    private final Constraints constraints = new Constraints();
    private final Changes changes = new Changes();
    private final Languages languages;
    private final Recent recent = new Recent();
    private final Placing placing;
    private final SecondThoughts thoughts;

    /** When the newest report so far was published, in hours; and how many have come since settling that were older. */
    private double newest = Double.NEGATIVE_INFINITY;

    private int outOfOrder;

    public StoryBook() {
        this(JoinModel.shipped(), JoinModel.shippedLink(), Background.shipped());
    }

    StoryBook(JoinModel model, JoinModel link, TermStatistics statistics) {
        this.model = model;
        this.statistics = statistics;
        this.languages = new Languages(model, link, constraints, changes);
        this.placing = new Placing(model, strands, strandOf, constraints, changes, languages);
        this.thoughts = new SecondThoughts(strands, strandOf, languages, changes);
    }

    /**
     * Places an article's family; the id of the story it now belongs to.
     *
     * @param entities the entity ids of the article's local entities
     */
    public long place(AnnotatedArticle annotated, Family family, long[] entities) {
        Article article = annotated.article();
        Strand known = strandOf.get(family.id());
        double hours = hours(article);
        strands.advance(article.captured() == null ? hours : hours(article.captured()));
        if (known != null && family.members().size() > 1) {
            known.seen(family.id(), hours);
            strands.touch(known);
            languages.touch(known);
            return known.story.id;
        }
        ReportTerms terms = ReportTerms.of(article);
        Member member = new Member(family.id(), ReportVector.of(terms, statistics), hours, sourceOf(article));
        if (known == null) {
            terms.teach(statistics);
        } else {
            placing.take(known.member(family.id()), known);
        }
        if (Digests.isDigest(article)) {
            placing.hide(member, terms.language);
        } else {
            outOfOrder += hours < newest - PUNCTUAL_HOURS ? 1 : 0;
            newest = Double.isNaN(hours) ? newest : Math.max(newest, hours);
            place(member, terms.language);
        }
        if (outOfOrder * LATE_SHARE > strands.live() && strands.live() <= MOST_SETTLED) {
            settle();
        }
        if (strands.isSweepDue()) {
            strands.sweep(languages.retire(strands, strandOf));
        }
        return storyOf(family.id());
    }

    private void place(Member member, int language) {
        placing.place(member, language);
        for (long earlier : recent.next(member.family)) {
            placing.reexamine(earlier);
        }
    }

    /** The story that a family belongs to; 0 if the family is not known or its story is over. */
    public long storyOf(long family) {
        Strand strand = strandOf.get(family);
        return strand == null ? 0 : strand.story.id;
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
        Strand strand = strandOf.get(family);
        if (strand != null) {
            placing.take(strand.member(family), strand);
        }
    }

    /**
     * Thinks the live stories over if reports have come out of the order of their times. Costs a placement for every live
     * report, or nothing. Returns whether a story changed.
     */
    boolean settle() {
        if (outOfOrder == 0) {
            return false;
        }
        outOfOrder = 0;
        recent.clear();
        return thoughts.replay(languages.live(), "seen again in the order of their times", this::place);
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
            Strand strand = strandOf.get(family);
            if (strand != null) {
                concerned.add(strand.story);
            }
        }
        return thoughts.replay(concerned, "a person said so", this::place);
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
        Strand own = strandOf.get(family);
        Member member = own == null ? null : own.member(family);
        if (own == null || member == null) {
            return 0;
        }
        Strand alone = Strand.of(Strand.HIDDEN, member, own.language);
        long closest = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (Strand strand : own.story.strands) {
            for (Member other : strand.members) {
                Strand single = Strand.of(Strand.HIDDEN, other, strand.language);
                double found = other == member ? Double.NEGATIVE_INFINITY : score(alone, single);
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
        ReportTerms terms = ReportTerms.of(article.article());
        ReportVector vector = ReportVector.of(terms, statistics);
        Member member = new Member(article.id(), vector, hours(article.article()), sourceOf(article.article()));
        return Strand.of(Strand.HIDDEN, member, terms.language);
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
        strands.save(out);
        languages.save(out);
        constraints.save(out);
        recent.save(out);
        out.writeDouble(newest);
        out.writeInt(outOfOrder);
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        statistics.restore(in);
        strands.restore(in);
        languages.restore(in, strands.bySlot());
        for (Telling telling : languages.live()) {
            telling.strands.forEach(strand -> strand.members.forEach(member -> strandOf.put(member.family, strand)));
        }
        constraints.restore(in);
        recent.restore(in);
        newest = in.readDouble();
        outOfOrder = in.readInt();
    }

    @Override
    public long digest() {
        long digest = statistics.digest() + outOfOrder;
        for (Story story : stories()) {
            SortedSet<Long> families = new TreeSet<>(story.families());
            digest = Ids.mix(digest + story.id()) + Ids.mix(families.hashCode());
        }
        return Ids.mix(
                digest + languages.redirects().hashCode() + constraints.all().hashCode());
    }
}
