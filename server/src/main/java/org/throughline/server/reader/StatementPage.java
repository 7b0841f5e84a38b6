package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.quotation.StatementVersion;
import org.throughline.store.library.Passage;
import org.throughline.store.library.QuotationView;

/** A statement in all its wordings: who carried it first, and what later ones changed or cut. */
public record StatementPage(QuotationView first, List<Row> rows) {
    public StatementPage {
        rows = List.copyOf(rows);
    }

    /** @param version its wording, compared with the earlier one that it is most like */
    public record Row(QuotationView quotation, StatementVersion version) {
        /** Whether it says what an earlier one says, but not in the same words. */
        public boolean isReworded() {
            return version.against() != null && !version.difference().isNone();
        }

        /** Whether it has the words of an earlier one. */
        public boolean isRepeated() {
            return version.against() != null && version.difference().isNone();
        }
    }

    /** @param quotations the earliest first, at least one */
    static StatementPage of(List<QuotationView> quotations) {
        List<StatementVersion> versions =
                StatementVersion.of(quotations.stream().map(StatementPage::told).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            rows.add(new Row(quotations.get(i), versions.get(i)));
        }
        return new StatementPage(quotations.getFirst(), rows);
    }

    private static StatementVersion.Told told(QuotationView quotation) {
        Passage passage = quotation.passage();
        SentenceRef where =
                new SentenceRef(passage.article(), passage.version(), new Span(passage.start(), passage.end()));
        return new StatementVersion.Told(where, passage.source(), passage.words());
    }
}
