package org.throughline.engine.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgglomerationTest {
    private static final int REPORTS = 60;
    private static final ReportVector NOTHING = new ReportVector(new int[0], new short[0], 0);

    /** What was compared, and what came out, by families. */
    private record Run(List<List<Long>> compared, List<List<Long>> strands) {}

    @Test
    void theSurestAreJoinedFirst() {
        assertThat(run(List.of(1, 0, 2), (one, other) -> one.size() + other.size() > 2 ? -1 : 1)
                        .strands())
                .containsExactly(List.of(0L, 1L), List.of(2L));
    }

    @Test
    void whatIsMoreLikelyNotOneStoryStaysApart() {
        assertThat(run(List.of(0, 1, 2), (one, other) -> -1).strands()).hasSize(3);
    }

    @Test
    void theSameStrandsAreComparedInTheSameOrderWheneverItRuns() {
        List<Integer> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            reports.add(i);
        }
        Agglomeration.Decision decision = (one, other) -> (one.first() * 31 + other.first() * 17) % 7 - 2.5;
        Run first = run(reports, decision);
        assertThat(first.compared()).hasSizeGreaterThan(REPORTS);
        for (int again = 0; again < 3; again++) {
            assertThat(run(reports, decision)).isEqualTo(first);
        }
    }

    /** Links all reports with each other; those of numbers near each other are the surest. */
    private static Run run(List<Integer> families, Agglomeration.Decision decision) {
        List<List<Long>> compared = new ArrayList<>();
        Agglomeration agglomeration = new Agglomeration((one, other) -> {
            compared.add(List.of(one.first(), other.first()));
            return decision.score(one, other);
        });
        List<Strand> strands = families.stream()
                .map(family -> Strand.of(new Member(family, 1, NOTHING, Double.NaN, 0)))
                .toList();
        for (Strand one : strands) {
            for (Strand other : strands) {
                if (one.first() < other.first()) {
                    agglomeration.link(
                            one, other, decision.score(one, other) / (1 + Math.abs(one.first() - other.first())));
                }
            }
        }
        return new Run(
                compared,
                agglomeration.run().stream()
                        .map(strand -> strand.members.stream()
                                .map(member -> member.family)
                                .toList())
                        .toList());
    }
}
