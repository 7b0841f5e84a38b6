package org.throughline.engine.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.memory.IdTable;
import org.throughline.engine.memory.Restorable;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The memory of reports: tells which articles carry the same one. A state machine, fed in the order of the log.
 *
 * <p>Each article is signed in one pass ({@link Signature}), candidates come from an index of the signatures of live
 * families, the best of them are verified word by word ({@link Overlap}, {@link CopyJudge}). Lines that a source
 * repeats are left out before ({@link RepeatedLines}). A report that is no copy may be a translation ({@link Translations}). A family takes copies for {@link #WINDOW} after its newest article was
 * received; then its words and its signature are dropped, and only its members stay.
 */
public final class CopyIndex implements Restorable {
    /** How long after its newest article a family takes copies, by time of receipt. */
    public static final Duration WINDOW = Duration.ofDays(7);

    private static final int MOST_VERIFIED = 6;
    private static final int SMALL = 1024;

    private final Map<Long, FamilyState> families = new LinkedHashMap<>();
    private final IdTable<FamilyState> familyOf = new IdTable<>();
    private final List<FamilyState> live = new ArrayList<>();
    private final List<Long> emptied = new ArrayList<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final SignatureIndex index = new SignatureIndex();
    private final RepeatedLines repeated = new RepeatedLines();
    private final Translations translations = new Translations();
    private long now = Report.UNDATED;
    private int placed;
    private int sweepAt = SMALL;

    /** Places an article; the family it now belongs to. A new version withdraws what the old one contributed. */
    public Family place(AnnotatedArticle annotated) {
        Article article = annotated.article();
        withdraw(article.id());
        now = Math.max(now, Report.seconds(article.captured() != null ? article.captured() : article.time()));
        Report report = new Report(article, placed++);
        boolean digest = Digests.isDigest(article);
        ReportWords words = digest ? ReportWords.NONE : ReportWords.of(article, repeated);
        Signature signature = Signature.of(words);
        FamilyState family = digest ? null : best(report, words, signature);
        if (family == null) {
            Anchors anchors = digest ? Anchors.NONE : Anchors.of(article);
            FamilyState translated = families.get(translations.original(anchors, report.time));
            family = translated == null ? open(report, words, signature) : translated;
            if (translated == null) {
                translations.add(family.id, report.time, anchors);
            } else {
                report.become(CopyKind.TRANSLATED, 1);
                family.add(report);
            }
            repeated.learn(article);
        }
        family.touched = now;
        familyOf.put(article.id(), family);
        touched.add(family.id);
        return family.view();
    }

    private FamilyState open(Report report, ReportWords words, Signature signature) {
        long id = report.article;
        while (families.containsKey(id)) {
            id = Ids.mix(id + 1);
        }
        if (live.size() >= sweepAt) {
            sweep();
        }
        FamilyState family = new FamilyState(id, words);
        family.add(report);
        families.put(family.id, family);
        live.add(family);
        index.add(signature, live.size() - 1);
        return family;
    }

    /** The family whose words the report carries, with the report added to it. */
    private @Nullable FamilyState best(Report report, ReportWords words, Signature signature) {
        FamilyState best = null;
        Overlap how = Overlap.NONE;
        double score = 0.5;
        for (int slot : index.candidates(signature, MOST_VERIFIED)) {
            FamilyState family = live.get(slot);
            ReportWords known = family.words;
            if (known == null) {
                continue;
            }
            Overlap overlap = Overlap.between(known, words);
            boolean sameSource = report.source != 0 && family.hasSource(report.source);
            double found =
                    CopyJudge.score(overlap, known, words, sameSource, CopyJudge.apart(family.newest, report.time));
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
        boolean sameSource = report.source != 0 && family.hasSource(report.source);
        report.become(CopyJudge.kind(overlap, original, length, sameSource), overlap.containment());
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
            emptied.add(family.id);
        }
    }

    /** Families that lost their last article to another family since the last call; their stories are to be told. */
    public List<Long> drainEmptied() {
        List<Long> drained =
                emptied.stream().filter(id -> !families.containsKey(id)).toList();
        emptied.clear();
        return drained;
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
            } else {
                live.add(family);
                index.add(Signature.of(words), live.size() - 1);
            }
        }
        sweepAt = Math.max(SMALL, live.size() * 2);
    }

    private boolean isOver(FamilyState family) {
        return family.touched != Report.UNDATED && family.touched < now - WINDOW.toSeconds();
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
                first,
                second,
                !one.article().source().isEmpty()
                        && one.article().source().equals(other.article().source()),
                CopyJudge.apart(
                        Report.seconds(one.article().time()),
                        Report.seconds(other.article().time())));
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        repeated.save(out);
        translations.save(out);
        out.writeInt(families.size());
        for (FamilyState family : families.values()) {
            family.save(out);
        }
        out.writeInt(live.size());
        for (FamilyState family : live) {
            out.writeLong(family.reports.isEmpty() ? 0 : family.reports.getFirst().article);
        }
        out.writeLong(now);
        out.writeInt(placed);
        out.writeInt(sweepAt);
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        repeated.restore(in);
        translations.restore(in);
        for (int left = in.readInt(); left > 0; left--) {
            FamilyState family = FamilyState.restored(in);
            families.put(family.id, family);
            family.reports.forEach(report -> familyOf.put(report.article, family));
        }
        for (int left = in.readInt(); left > 0; left--) {
            FamilyState family = familyOf.get(in.readLong());
            live.add(family == null ? new FamilyState(0, null) : family);
            ReportWords words = family == null ? null : family.words;
            if (words != null) {
                index.add(Signature.of(words), live.size() - 1);
            }
        }
        now = in.readLong();
        placed = in.readInt();
        sweepAt = in.readInt();
    }

    @Override
    public long digest() {
        long digest = repeated.digest() + placed + live.size();
        for (FamilyState family : families.values()) {
            digest = Ids.mix(digest * 31 + family.id + 7 * family.original().article);
            for (Report report : family.reports) {
                digest = Ids.mix(digest + report.article + report.kind().ordinal());
            }
        }
        return digest;
    }
}
