package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;

/**
 * What a sentence adds to what several reports tell: of "the chance of a truce was missed, but peace is still possible" the
 * others may tell the second half alone. Only main clauses that a contrast parts are looked at, for elsewhere a part is
 * no statement of its own; one is an addition if no sentence of any other report has much of it, while its other half is shared.
 */
final class Additions {
    private static final double LEAST_SHARED = 0.3;
    private static final double MOST_SHARED = 0.25;
    private static final int FEWEST_WORDS = 7;
    private static final Set<String> CONTRASTS = Set.of("but", "while", "whereas", "aber", "wahrend", "но");

    private Additions() {}

    static List<SentenceRef> in(List<SentenceProfile> members, List<List<SentenceProfile>> reports) {
        List<SentenceRef> additions = new ArrayList<>();
        for (SentenceProfile member : members) {
            List<Span> clauses = clauses(member);
            if (clauses.size() == 2) {
                double first = shared(member, clauses.getFirst(), members);
                double last = shared(member, clauses.getLast(), members);
                addIfUnshared(additions, member, clauses.getFirst(), last, reports);
                addIfUnshared(additions, member, clauses.getLast(), first, reports);
            }
        }
        return additions;
    }

    private static void addIfUnshared(
            List<SentenceRef> additions,
            SentenceProfile member,
            Span clause,
            double otherHalf,
            List<List<SentenceProfile>> reports) {
        boolean told = reports.stream().anyMatch(report -> shared(member, clause, report) > MOST_SHARED);
        if (otherHalf >= LEAST_SHARED && !told && words(member, clause) >= FEWEST_WORDS) {
            int start = member.reference().span().start();
            additions.add(new SentenceRef(
                    member.reference().article(),
                    member.reference().version(),
                    new Span(start + clause.start(), start + clause.end())));
        }
    }

    /** The most that one sentence of another report has of a clause. */
    private static double shared(SentenceProfile member, Span clause, List<SentenceProfile> others) {
        return others.stream()
                .filter(other -> other.report() != member.report())
                .mapToDouble(other -> member.covered(clause, other))
                .max()
                .orElse(0);
    }

    private static long words(SentenceProfile member, Span clause) {
        return member.words().items().stream()
                .filter(item -> clause.contains(item.span()))
                .count();
    }

    /** Before and after the first contrast that is not at the sentence's beginning. */
    private static List<Span> clauses(SentenceProfile sentence) {
        List<Words.Item> items = sentence.words().items();
        for (int i = FEWEST_WORDS; i + 2 < items.size(); i++) {
            if (CONTRASTS.contains(items.get(i).normal())) {
                return List.of(
                        new Span(0, items.get(i - 1).span().end()),
                        new Span(items.get(i + 1).span().start(), sentence.all().end()));
            }
        }
        return List.of();
    }
}
