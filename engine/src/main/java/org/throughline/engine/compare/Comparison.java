package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.Mention;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.time.TimeExpression;

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
    private static final int MOST_SENTENCES = 120;
    private static final int FEWEST_WORDS = 4;
    private static final int ISO_DAY = 10;
    private static final int YEAR = 4;

    private final PairModel model = new PairModel();

    /** The facts in the order in which the reports tell them. */
    public List<Fact> compare(long story, List<Report> reports) {
        List<Report> compared = reports.subList(0, Math.min(MOST_REPORTS, reports.size()));
        List<List<SentenceProfile>> profiles = profiles(compared);
        List<SentenceProfile> all = new ArrayList<>();
        profiles.forEach(all::addAll);
        FactGroups groups = new FactGroups(all.size());
        links(profiles).forEach(groups::join);
        List<Fact> facts = new ArrayList<>();
        for (List<Integer> members : groups.groups()) {
            facts.add(fact(story, members.stream().map(all::get).toList(), compared));
        }
        return facts;
    }

    /** The sentences that are compared, report by report. */
    static List<List<SentenceProfile>> profiles(List<Report> reports) {
        List<List<SentenceProfile.Draft>> drafts = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            drafts.add(drafts(i, reports.get(i)));
        }
        WordWeights weights = new WordWeights(drafts.stream()
                .flatMap(List::stream)
                .map(SentenceProfile.Draft::words)
                .toList());
        return drafts.stream()
                .map(report ->
                        report.stream().map(draft -> draft.weighedBy(weights)).toList())
                .toList();
    }

    private static List<SentenceProfile.Draft> drafts(int index, Report report) {
        Article article = report.article().article();
        List<SentenceProfile.Draft> drafts = new ArrayList<>();
        for (Sentence sentence : report.article().sentences()) {
            if (sentence.blockType().isBody() && drafts.size() < MOST_SENTENCES) {
                String text = sentence.span().in(article.text());
                Words words = Words.of(text);
                if (words.stems().size() >= FEWEST_WORDS) {
                    SentenceRef reference = new SentenceRef(article.id(), article.version(), sentence.span());
                    drafts.add(new SentenceProfile.Draft(
                            reference,
                            index,
                            drafts.size(),
                            text,
                            words,
                            names(report, sentence),
                            days(report, sentence),
                            years(report, sentence)));
                }
            }
        }
        return drafts;
    }

    private static Set<Long> names(Report report, Sentence sentence) {
        Set<Long> names = new HashSet<>();
        for (Mention mention : report.article().names().in(sentence.index())) {
            names.add(report.entities()[mention.entity()]);
        }
        return names;
    }

    /** The days that a sentence tells, as the calendar has them. */
    private static Set<String> days(Report report, Sentence sentence) {
        Set<String> days = new HashSet<>();
        for (TimeExpression time : report.article().times()) {
            boolean day = time.value().length() >= ISO_DAY
                    && Character.isDigit(time.value().charAt(ISO_DAY - 1))
                    && time.type() != TimeExpression.Type.DURATION;
            if (time.sentence() == sentence.index() && day) {
                days.add(time.value().substring(0, ISO_DAY));
            }
        }
        return days;
    }

    /** The years that a sentence writes out; those of "last year" depend on a date of the page, which may be missing. */
    private static Set<String> years(Report report, Sentence sentence) {
        Set<String> years = new HashSet<>();
        for (TimeExpression time : report.article().times()) {
            if (time.sentence() == sentence.index() && time.value().length() >= YEAR) {
                String year = time.value().substring(0, YEAR);
                boolean digits = year.chars().allMatch(Character::isDigit);
                if (digits && time.span().in(report.article().article().text()).contains(year)) {
                    years.add(year);
                }
            }
        }
        return years;
    }

    /** The pairs above the threshold, the surest first. */
    private List<FactGroups.Link> links(List<List<SentenceProfile>> profiles) {
        int[] offsets = new int[profiles.size() + 1];
        for (int i = 0; i < profiles.size(); i++) {
            offsets[i + 1] = offsets[i] + profiles.get(i).size();
        }
        List<FactGroups.Link> links = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                for (PairModel.Scored pair : model.matches(profiles.get(i), profiles.get(j))) {
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

    private static Fact fact(long story, List<SentenceProfile> members, List<Report> reports) {
        SentenceProfile founder = members.getFirst();
        AnnotatedArticle founding = reports.get(founder.report()).article();
        long id = Ids.of(
                "fact",
                Long.toString(founding.id()),
                founder.reference().span().in(founding.article().text()));
        return new Fact(
                id,
                story,
                status(members),
                members.stream().map(SentenceProfile::reference).toList());
    }

    private static Fact.Status status(List<SentenceProfile> members) {
        if (members.stream().mapToInt(SentenceProfile::report).distinct().count() < 2) {
            return Fact.Status.ONLY;
        }
        return Conflicts.among(members) ? Fact.Status.CONFLICT : Fact.Status.SHARED;
    }
}
