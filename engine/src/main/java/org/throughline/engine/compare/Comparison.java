package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * Aligns the sentences of a story's independent reports into facts.
 *
 * <p>Every pair of sentences of two reports gets a probability of telling the same thing ({@link PairModel}); pairs above
 * the threshold are joined from the surest down, as long as the two groups agree on average. What stays alone is told by
 * one report only. A fact keeps its id as its first sentence gives it; what stores facts lets them keep their ids when that changes.
 *
 * <p>Costs one look-up per word and sentence pair; at most {@value #MOST_REPORTS} reports of a story are compared, the
 * earliest ones.
 */
public final class Comparison {
    private static final int MOST_REPORTS = 40;

    private final PairModel model = new PairModel();

    /** The facts in the order in which the reports tell them. */
    public List<Fact> compare(long story, List<Report> reports) {
        List<Report> compared = reports.subList(0, Math.min(MOST_REPORTS, reports.size()));
        List<List<SentenceProfile>> profiles = ReportReader.profiles(compared);
        Conflicts conflicts = new Conflicts(profiles);
        List<SentenceProfile> all = new ArrayList<>();
        profiles.forEach(all::addAll);
        FactGroups groups = new FactGroups(all.size());
        links(profiles, conflicts).forEach(groups::join);
        CopiedSentences copied = new CopiedSentences(compared);
        List<Fact> facts = new ArrayList<>();
        for (List<Integer> members : groups.groups()) {
            List<Clash> clashes = clashes(members, all, groups, conflicts);
            List<SentenceProfile> tellers = members.stream().map(all::get).toList();
            facts.add(fact(story, tellers, clashes, copied, compared));
            for (SentenceRef addition : Additions.in(tellers, profiles)) {
                long id = id(addition, compared);
                facts.add(new Fact(id, story, Fact.Status.ONLY, List.of(addition), List.of(), List.of()));
            }
        }
        return facts;
    }

    /** The pairs above the threshold, the surest first. */
    private List<FactGroups.Link> links(List<List<SentenceProfile>> profiles, Conflicts conflicts) {
        int[] offsets = new int[profiles.size() + 1];
        for (int i = 0; i < profiles.size(); i++) {
            offsets[i + 1] = offsets[i] + profiles.get(i).size();
        }
        List<FactGroups.Link> links = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                for (PairModel.Scored pair : model.matches(profiles.get(i), profiles.get(j), conflicts)) {
                    links.add(new FactGroups.Link(
                            offsets[i] + pair.row(), offsets[j] + pair.column(), pair.probability()));
                }
            }
        }
        links.sort(Comparator.comparingDouble(FactGroups.Link::probability)
                .reversed()
                .thenComparingInt(FactGroups.Link::one)
                .thenComparingInt(FactGroups.Link::other));
        return links;
    }

    /** What sentences of a fact that were linked themselves tell differently. */
    private static List<Clash> clashes(
            List<Integer> members, List<SentenceProfile> all, FactGroups groups, Conflicts conflicts) {
        List<Clash> clashes = new ArrayList<>();
        for (int one : members) {
            for (int other : members) {
                if (one < other && all.get(one).report() != all.get(other).report() && groups.areLinked(one, other)) {
                    clashes.addAll(conflicts.between(all.get(one), all.get(other)));
                }
            }
        }
        return clashes;
    }

    private static Fact fact(
            long story,
            List<SentenceProfile> members,
            List<Clash> between,
            CopiedSentences copied,
            List<Report> reports) {
        List<Clash> clashes = new ArrayList<>(between);
        Set<SentenceRef> sentences = new LinkedHashSet<>();
        Set<Long> copies = new LinkedHashSet<>();
        for (SentenceProfile member : members) {
            sentences.add(member.reference());
            copies.addAll(copied.carrying(member.reference()));
            for (Clash clash : copied.changed(member.reference())) {
                clashes.add(clash);
                sentences.add(clash.other());
            }
        }
        List<Fact.Difference> differences = clashes.stream()
                .flatMap(clash -> Stream.of(
                        new Fact.Difference(clash.one(), clash.first()),
                        new Fact.Difference(clash.other(), clash.second())))
                .distinct()
                .toList();
        return new Fact(
                id(members.getFirst().reference(), reports),
                story,
                status(members, clashes),
                List.copyOf(sentences),
                differences,
                List.copyOf(copies));
    }

    /** The id of a fact that these words are the first to tell. */
    private static long id(SentenceRef words, List<Report> reports) {
        AnnotatedArticle founding = reports.stream()
                .map(Report::article)
                .filter(article -> article.id() == words.article())
                .findFirst()
                .orElseThrow();
        return Ids.of(
                "fact",
                Long.toString(founding.id()),
                words.span().in(founding.article().text()));
    }

    private static Fact.Status status(List<SentenceProfile> members, List<Clash> clashes) {
        if (!clashes.isEmpty()) {
            return Fact.Status.CONFLICT;
        }
        boolean alone =
                members.stream().mapToInt(SentenceProfile::report).distinct().count() < 2;
        return alone ? Fact.Status.ONLY : Fact.Status.SHARED;
    }
}
