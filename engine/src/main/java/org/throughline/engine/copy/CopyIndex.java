package org.throughline.engine.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The memory of reports: tells which articles carry the same one. A state machine, fed in the order of the log.
 *
 * <p>Each article is signed in one pass ({@link Signature}), candidates come from an index of the signatures of live
 * families, the best of them are verified word by word ({@link Overlap}, {@link CopyJudge}). Lines that a source
 * repeats are left out before ({@link RepeatedLines}). A family lives for {@link #WINDOW} after its newest article;
 * then its words and its signature are dropped, and only its members stay.
 */
public final class CopyIndex {
    /** How long after its newest article a family takes copies, by time of the articles. */
    public static final Duration WINDOW = Duration.ofDays(7);

    private static final int MOST_VERIFIED = 6;

    private final Map<Long, FamilyState> families = new LinkedHashMap<>();
    private final Map<Long, FamilyState> familyOf = new HashMap<>();
    private final List<FamilyState> live = new ArrayList<>();
    private final SignatureIndex index = new SignatureIndex();
    private final RepeatedLines repeated = new RepeatedLines();
    private final Set<Long> touched = new LinkedHashSet<>();
    private @Nullable Instant now;
    private int placed;
    private int sweepAt = 1024;

    /** Places an article; the family it now belongs to. A new version withdraws what the old one contributed. */
    public Family place(AnnotatedArticle annotated) {
        Article article = annotated.article();
        withdraw(article.id());
        advance(article.captured() != null ? article.captured() : article.time());
        ReportWords words = ReportWords.of(article, repeated);
        Report report = new Report(article, placed++);
        boolean digest = Digests.isDigest(article);
        FamilyState family = digest ? null : best(report, words);
        if (family == null) {
            family = open(report, digest ? ReportWords.NONE : words);
            repeated.learn(article);
        }
        familyOf.put(article.id(), family);
        touched.add(family.id);
        return family.view();
    }

    private FamilyState open(Report report, ReportWords words) {
        long id = report.article;
        while (families.containsKey(id)) {
            id = Ids.mix(id + report.version);
        }
        FamilyState family = new FamilyState(id, report, words);
        families.put(family.id, family);
        live.add(family);
        index.add(Signature.of(words), live.size() - 1);
        if (live.size() >= sweepAt) {
            sweep();
        }
        return family;
    }

    /** The family whose words the report carries, with the report added to it. */
    private @Nullable FamilyState best(Report report, ReportWords words) {
        FamilyState best = null;
        Overlap how = Overlap.NONE;
        double score = 0.5;
        for (int slot : index.candidates(Signature.of(words), MOST_VERIFIED)) {
            FamilyState family = live.get(slot);
            ReportWords known = family.words;
            if (known == null) {
                continue;
            }
            Overlap overlap = Overlap.between(known, words);
            double found = CopyJudge.score(
                    overlap,
                    Math.min(known.length(), words.length()),
                    report.source != 0 && family.hasSource(report.source),
                    family.newest,
                    report.time);
            if (found > score) {
                best = family;
                how = overlap;
                score = found;
            }
        }
        if (best != null) {
            join(best, report, how, words.length());
        }
        return best;
    }

    private static void join(FamilyState family, Report report, Overlap overlap, int length) {
        ReportWords known = family.words;
        int original = known == null ? length : known.length();
        report.kind = CopyJudge.kind(overlap, original, length, report.source != 0 && family.hasSource(report.source));
        report.similarity = (float) overlap.containment();
        family.add(report);
    }

    private void withdraw(long article) {
        FamilyState family = familyOf.remove(article);
        if (family == null) {
            return;
        }
        touched.add(family.id);
        family.reports.removeIf(report -> report.article == article);
        if (family.reports.isEmpty()) {
            family.words = null;
            families.remove(family.id);
        }
    }

    private void advance(@Nullable Instant time) {
        if (time != null && (now == null || time.isAfter(now))) {
            now = time;
        }
    }

    /** Drops the signatures of families past the window. Amortised: runs when the live families have doubled. */
    private void sweep() {
        List<FamilyState> known = new ArrayList<>(live);
        live.clear();
        index.clear();
        for (FamilyState family : known) {
            ReportWords words = family.words;
            if (words == null || isOver(family)) {
                family.words = null;
                continue;
            }
            live.add(family);
            index.add(Signature.of(words), live.size() - 1);
        }
        sweepAt = Math.max(1024, live.size() * 2);
    }

    private boolean isOver(FamilyState family) {
        return now != null && family.newest != null && family.newest.isBefore(now.minus(WINDOW));
    }

    /** A family as it stands; null if there is none of that id. */
    public @Nullable Family family(long id) {
        FamilyState family = families.get(id);
        return family == null ? null : family.view();
    }

    /** The ids of families that have come, changed or gone since the last call. */
    public Set<Long> drainTouched() {
        Set<Long> drained = new LinkedHashSet<>(touched);
        touched.clear();
        return drained;
    }

    /** All families, in the order of their first articles. */
    public List<Family> families() {
        List<Family> views = new ArrayList<>(families.size());
        families.values().forEach(family -> views.add(family.view()));
        return views;
    }

    /** How sure it is that two articles carry one report, 0..1, by the same rules as {@link #place}. */
    public double score(AnnotatedArticle one, AnnotatedArticle other) {
        ReportWords first = ReportWords.of(one.article(), repeated);
        ReportWords second = ReportWords.of(other.article(), repeated);
        return CopyJudge.score(
                Overlap.between(first, second),
                Math.min(first.length(), second.length()),
                !one.article().source().isEmpty()
                        && one.article().source().equals(other.article().source()),
                one.article().time(),
                other.article().time());
    }

    /** A number that is equal for equal states: for comparing a restored memory with an uninterrupted one. */
    public long digest() {
        long digest = repeated.digest();
        for (Family family : families()) {
            digest = Ids.mix(digest * 31 + family.id() + 7 * family.original());
            for (Family.Member member : family.members()) {
                digest = Ids.mix(digest + member.article() + member.kind().ordinal());
            }
        }
        return digest;
    }
}
