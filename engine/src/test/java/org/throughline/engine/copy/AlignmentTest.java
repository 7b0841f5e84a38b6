package org.throughline.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.copy.Alignment.Change;
import org.throughline.engine.copy.Alignment.Step;

class AlignmentTest {
    @Test
    void tellsSentenceBySentenceWhatWasKeptEditedAddedAndDropped() {
        var original = InventedNews.from("Ona")
                .tells(
                        "Closed",
                        "The harbour of Port Havel was closed on Monday.",
                        "Divers will look for eleven missing passengers at dawn.",
                        "The shipping line declined to comment.");
        var copy = InventedNews.from("Courier")
                .tells(
                        "Shut",
                        "The harbour of Port Havel was closed on Monday.",
                        "Divers will look for nine missing passengers at dawn.",
                        "Bread was handed out on the quay.");
        Alignment alignment = Alignment.between(original, copy);
        assertThat(alignment.steps())
                .extracting(Step::change)
                .containsExactly(Change.KEPT, Change.EDITED, Change.ADDED, Change.DROPPED);
        assertThat(alignment.count(Change.KEPT)).isEqualTo(1);
    }

    @Test
    void aLongSentenceWithAnotherNumberIsEdited() {
        String told = "Norvik Energy agreed on Friday to buy Tarsen Power for $40 billion in shares, the largest"
                + " purchase in the history of Velmora and of the ports.";
        var original = InventedNews.from("Herald").tells("Bought", told);
        var copy = InventedNews.from("Courier").tells("Sold", told.replace("40", "43"));
        assertThat(Alignment.between(original, copy).steps())
                .extracting(Step::change)
                .containsExactly(Change.EDITED);
    }
}
