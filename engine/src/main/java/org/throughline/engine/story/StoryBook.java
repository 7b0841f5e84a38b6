package org.throughline.engine.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
            languages.touch(known);
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
            languages.touch(best);
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
            languages.touch(better);
            strandOf.put(earlier.member().family(), better);
            changes.add(Change.Kind.MOVED, better.story.id, earlier.member().family(), "it is more like this story");
        }
    }

    /** Takes a report out of its strand; an empty strand closes. */
    private void take(Strand.@Nullable Member member, Strand from) {
        if (member == null) {
            return;
        }
        languages.touch(from);
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
        languages.touch(kept);
        strands.close(gone);
        languages.close(gone, kept);
        return kept;
    }

    /** Obeys a person; families that are not known are obeyed when they come. */
    public void obey(StoryCorrection correction) {
        switch (correction) {
            case StoryCorrection.Together together -> Constraint.of(together).forEach(this::bring);
            case StoryCorrection.Apart apart -> part(apart);
        }
    }

    private void bring(Constraint pair) {
        constraints.add(pair);
        Strand one = strandOf.get(pair.one());
        Strand other = strandOf.get(pair.other());
        if (one == null || other == null || one.story == other.story) {
            return;
        }
        if (one.language == other.language) {
            merge(one, other, "a person put them together");
        } else {
            languages.bring(other, one.story);
        }
    }

    private void part(StoryCorrection.Apart apart) {
        Constraint.of(apart).forEach(constraints::add);
        Map<Strand, Strand> opened = new LinkedHashMap<>();
        for (long family : apart.these()) {
            Strand from = strandOf.get(family);
            Strand.Member member = from == null ? null : from.member(family);
            if (from != null && member != null && staysIn(from.story, apart)) {
                leave(member, from, opened);
            }
        }
        Strand first = null;
        for (Strand strand : opened.values()) {
            if (first == null) {
                first = strand;
            } else {
                languages.bring(strand, first.story);
            }
        }
    }

    private boolean staysIn(Telling story, StoryCorrection.Apart apart) {
        return apart.those().stream().map(strandOf::get).anyMatch(strand -> strand != null && strand.story == story);
    }

    /** Moves a report to the strand opened for those that leave the same one. */
    private void leave(Strand.Member member, Strand from, Map<Strand, Strand> opened) {
        long story = from.story.id;
        take(member, from);
        Strand target = opened.get(from);
        if (target == null) {
            target = strands.open(strands.alone(member, from.language));
            languages.open(target);
            opened.put(from, target);
        } else {
            strands.join(target, member);
            languages.touch(target);
        }
        strandOf.put(member.family(), target);
        changes.add(Change.Kind.SPLIT, target.story.id, story, "a person took them apart");
    }

    /** Takes back what a person said: the families it moved are decided anew. */
    public void undo(StoryCorrection correction) {
        Constraint.of(correction).forEach(constraints::drop);
        switch (correction) {
            case StoryCorrection.Together together ->
                together.families().stream().skip(1).forEach(this::decideAnew);
            case StoryCorrection.Apart apart -> apart.these().forEach(this::decideAnew);
        }
    }

    private void decideAnew(long family) {
        Strand strand = strandOf.get(family);
        Strand.Member member = strand == null ? null : strand.member(family);
        if (strand != null && member != null) {
            take(member, strand);
            decide(strands.alone(member, strand.language));
        }
    }

    /** The story a family belongs to; 0 if the family is not known. */
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
