package org.throughline.engine.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.copy.Digests;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The memory of live stories: decides which story a report joins, or that it opens one. A state machine, fed in the order
 * of the log.
 *
 * <p>Copies inherit their family's story. Any other report is held against the strands (a story's part in one language) that share its
 * weightiest terms; a learned model ({@link JoinModel}) decides to join the best or to open a strand. Then come the
 * second thoughts: strands that have come to meet are merged, reports placed a while ago are held against what has come since,
 * and strands of one event in several languages are brought under one id ({@link Languages}). What a person
 * said ({@link StoryCorrection}) is obeyed throughout. A strand takes reports for {@link #WINDOW_HOURS} after its newest article.
 *
 * <p>A placement costs the same whatever is alive: lookups, candidates and comparisons are all bounded.
 */
public final class StoryBook {
    /** How long after its newest article a story takes others, by time of the articles. */
    static final double WINDOW_HOURS = 120;

    /** What dated full texts must be surer by, in log-odds: unrelated pages of one day rarely pass it. */
    private static final double TEXT_MARGIN = 1.2;

    /** Dated full texts with less in common than this are two stories, however close in time. */
    private static final double LEAST_COSINE = 0.1;

    private static final int ALL_WORDS = JoinFeatures.NAMES.indexOf("all");

    /** Log-odds by which another story must be better before a report moves. */
    private static final double MARGIN = 2;

    /** Candidates held against a report, and against a strand: the most promising ones. */
    private static final int MOST_JOINED = 16;

    private static final int MOST_MERGED = 6;

    private final JoinModel model;
    private final TermStatistics statistics;
    private final StrandBook strands = new StrandBook(WINDOW_HOURS);
    private final Map<Long, Strand> strandOf = new HashMap<>();
    private final Constraints constraints = new Constraints();
    private final Changes changes = new Changes();
    private final Languages languages;
    private final Recent recent = new Recent();

    public StoryBook() {
        this(JoinModel.shipped(), JoinModel.shippedLink(), Background.shipped());
    }

    StoryBook(JoinModel model, JoinModel link, TermStatistics statistics) {
        this.model = model;
        this.languages = new Languages(model, link, constraints, changes);
        this.statistics = statistics;
    }

    /**
     * Places an article's family; the id of the story it now belongs to.
     *
     * @param entities the entity ids of the article's local entities
     */
    public long place(AnnotatedArticle article, Family family, long[] entities) {
        Strand known = strandOf.get(family.id());
        double hours = hours(article.article());
        strands.advance(hours);
        if (known != null && family.members().size() > 1) {
            known.seen(hours);
            return known.story.id;
        }
        ReportTerms terms = ReportTerms.of(article.article());
        ReportVector vector = ReportVector.of(terms, statistics);
        Strand.Member member = new Strand.Member(family.id(), vector, hours, sourceOf(article.article()));
        if (known != null) {
            take(known.member(family.id()), known);
        } else {
            terms.teach(statistics);
        }
        if (Digests.isDigest(article.article())) {
            return alone(member, terms.language).story.id;
        }
        Strand strand = decide(strands.alone(member, terms.language));
        for (Recent.Placement earlier : recent.next(member, terms.language)) {
            reexamine(earlier);
        }
        return strandOf.getOrDefault(member.family(), strand).story.id;
    }

    /** Opens a strand that nothing will join. */
    private Strand alone(Strand.Member member, int language) {
        Strand strand = strands.openHidden(strands.alone(member, language));
        languages.open(strand);
        strandOf.put(member.family(), strand);
        return strand;
    }

    private Strand decide(Strand alone) {
        List<Strand> candidates = strands.candidates(alone);
        Strand best = best(alone, candidates, MOST_JOINED, 0);
        Strand.Member member = alone.members.getFirst();
        Strand strand;
        if (best == null) {
            strand = strands.open(alone);
            languages.open(strand);
            changes.add(Change.Kind.OPENED, strand.id, member.family(), "nothing like it among the live stories");
        } else {
            strand = best;
            strands.join(best, member);
            changes.add(Change.Kind.JOINED, best.story.id, member.family(), "most like this story");
        }
        strandOf.put(member.family(), strand);
        Strand met = best(strand, candidates, MOST_MERGED, 0);
        if (met != null) {
            strand = merge(strand, met, "both have come to tell the same");
        }
        languages.settle(strand, strands.foreign(strand));
        return strand;
    }

    /** The candidate most likely to be one with the strand, if it is likelier than the log-odds given. */
    private @Nullable Strand best(Strand strand, List<Strand> candidates, int most, double least) {
        Strand best = null;
        double score = least;
        for (Strand candidate : candidates.subList(0, Math.min(most, candidates.size()))) {
            if (candidate != strand
                    && candidate.language == strand.language
                    && !constraints.forbid(strand, candidate)) {
                double[] features = JoinFeatures.of(strand, candidate);
                double found = model.score(features) - margin(strand, candidate, features);
                if (found > score) {
                    best = candidate;
                    score = found;
                }
            }
        }
        return best;
    }

    /**
     * Full texts must be surer of each other than headlines: the labelled sets hold few unrelated texts of one hour, the
     * press thousands, and a false merge hides news.
     */
    private static double margin(Strand one, Strand other, double[] features) {
        boolean texts = one.length(Field.BODY) > 0 && other.length(Field.BODY) > 0;
        if (!texts || !one.isTimed() || !other.isTimed()) {
            return 0;
        }
        return features[ALL_WORDS] < LEAST_COSINE ? Double.POSITIVE_INFINITY : TEXT_MARGIN;
    }

    /** Holds a report placed earlier against what has come since; moves it if it now belongs elsewhere. */
    private void reexamine(Recent.Placement earlier) {
        Strand own = strandOf.get(earlier.member().family());
        if (own == null || own.member(earlier.member().family()) != earlier.member() || !strands.isLive(own)) {
            return;
        }
        Strand alone = strands.alone(earlier.member(), earlier.language());
        List<Strand> candidates = strands.candidates(alone);
        if (own.size() == 1) {
            Strand met = best(own, candidates, MOST_MERGED, 0);
            if (met != null) {
                merge(own, met, "what has come since connects them");
            }
            return;
        }
        Strand rest = own.without(earlier.member());
        double here = model.score(JoinFeatures.of(alone, rest));
        Strand better = best(
                alone, candidates.stream().filter(one -> one != own).toList(), MOST_MERGED, Math.max(0, here) + MARGIN);
        if (better != null) {
            take(earlier.member(), own);
            strands.join(better, earlier.member());
            strandOf.put(earlier.member().family(), better);
            changes.add(Change.Kind.MOVED, better.story.id, earlier.member().family(), "it is more like this story");
        }
    }

    /** Takes a report out of its strand; an empty strand closes. */
    private void take(Strand.@Nullable Member member, Strand from) {
        if (member == null) {
            return;
        }
        from.remove(member);
        strandOf.remove(member.family());
        if (from.size() == 0) {
            strands.close(from);
            languages.close(from, null);
        }
    }

    private Strand merge(Strand one, Strand other, String reason) {
        boolean keepOne = one.size() > other.size() || (one.size() == other.size() && one.slot < other.slot);
        Strand kept = keepOne ? one : other;
        Strand gone = keepOne ? other : one;
        changes.add(Change.Kind.MERGED, kept.story.id, gone.story.id, reason);
        for (Strand.Member member : gone.members) {
            strands.join(kept, member);
            strandOf.put(member.family(), kept);
        }
        strands.close(gone);
        languages.close(gone, kept);
        return kept;
    }

    /** Obeys a person from now on. Said again it changes nothing. Returns whether anything moved. */
    public boolean obey(StoryCorrection correction) {
        boolean moved = false;
        for (Constraint constraint : Constraint.of(correction)) {
            moved |= obey(constraint);
        }
        return moved;
    }

    private boolean obey(Constraint constraint) {
        constraints.add(constraint);
        Strand one = strandOf.get(constraint.one());
        Strand other = strandOf.get(constraint.other());
        if (one == null || other == null) {
            return false;
        }
        if (constraint.kind() == Constraint.Kind.APART) {
            return part(constraint, one, other);
        }
        if (one.story == other.story) {
            return false;
        }
        if (one.language == other.language) {
            merge(one, other, "a person put them together");
        } else {
            languages.bring(other, one.story);
        }
        return true;
    }

    private boolean part(Constraint constraint, Strand one, Strand other) {
        if (one.story != other.story) {
            return false;
        }
        if (one != other) {
            languages.part(other);
            return true;
        }
        Strand.Member member = one.member(constraint.other());
        if (member != null) {
            take(member, one);
            Strand opened = strands.open(strands.alone(member, one.language));
            languages.open(opened);
            strandOf.put(member.family(), opened);
            changes.add(Change.Kind.SPLIT, opened.story.id, one.story.id, "a person took them apart");
        }
        return true;
    }

    /** Takes back what a person said: the families concerned are decided anew. */
    public void undo(StoryCorrection correction) {
        Constraint.of(correction).forEach(this::undo);
    }

    private void undo(Constraint constraint) {
        constraints.drop(constraint);
        Strand strand = strandOf.get(constraint.other());
        Strand.Member member = strand == null ? null : strand.member(constraint.other());
        if (strand != null && member != null) {
            take(member, strand);
            decide(strands.alone(member, strand.language));
        }
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

    /** What is kept of an article for the storylines, weighed by what the stream has taught so far. */
    public Signature signature(AnnotatedArticle article) {
        return Signature.of(ReportVector.of(ReportTerms.of(article.article()), statistics));
    }

    private Strand alone(AnnotatedArticle article) {
        ReportTerms terms = ReportTerms.of(article.article());
        ReportVector vector = ReportVector.of(terms, statistics);
        return strands.alone(
                new Strand.Member(article.id(), vector, hours(article.article()), sourceOf(article.article())),
                terms.language);
    }

    static double hours(Article article) {
        Instant time = article.time();
        return time == null ? Double.NaN : time.getEpochSecond() / 3600.0;
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

    /** A number that is equal for equal states: for comparing a restored memory with an uninterrupted one. */
    public long digest() {
        long digest = statistics.digest();
        for (Story story : stories()) {
            SortedSet<Long> families = new TreeSet<>(story.families());
            digest = Ids.mix(digest + story.id()) + Ids.mix(families.hashCode());
        }
        return digest;
    }
}
