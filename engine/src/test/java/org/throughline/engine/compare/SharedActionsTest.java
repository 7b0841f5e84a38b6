package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.engine.compare.ComparisonTest.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.action.Category;
import org.throughline.engine.page.UnreadablePage;

class SharedActionsTest {
    private static final String COURIER = """
            President Ilka Torvand of Velmora rejected the fishing treaty on Tuesday.
            She met fishermen in the northern port of Osten.
            The currency of Velmora gained two percent against the krona.
            """;
    private static final String HERALD = """
            Velmora's president rejected the treaty on fishing, her office said on Tuesday.
            Lawmakers of the opposition criticized Torvand.
            """;

    @Test
    void joinsWhatTwoReportsTellOfOneAction() throws UnreadablePage {
        List<SharedAction> shared =
                new SharedActions().of(List.of(report("courier", COURIER), report("herald", HERALD)));
        assertThat(shared).extracting(SharedAction::category).containsExactly(Category.REJECT);
        assertThat(shared.getFirst().tellings()).hasSize(2);
    }

    @Test
    void whatOneReportAloneTellsIsNotShared() throws UnreadablePage {
        assertThat(new SharedActions().of(List.of(report("courier", COURIER)))).isEmpty();
    }
}
