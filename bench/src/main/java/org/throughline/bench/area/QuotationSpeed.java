package org.throughline.bench.area;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.throughline.bench.CpuTime;
import org.throughline.bench.Rows;
import org.throughline.bench.Speed;
import org.throughline.engine.quotation.QuotationFinder;

/** The cost of finding quotations in articles that are parsed already, a row of the quotation sets each. */
public final class QuotationSpeed implements Speed {
    private static final int ROUNDS = 12;
    private static final double REPORT = 4_000;

    @Override
    public String name() {
        return "quotations";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        QuoteRows rows = new QuoteRows();
        List<QuoteRows.Parsed> articles =
                Rows.read(input).stream().map(rows::parse).toList();
        long length = articles.stream()
                .mapToLong(one -> one.article().text().length())
                .sum();
        QuotationFinder finder = new QuotationFinder();
        long best = Long.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = CpuTime.nanos();
            found = 0;
            for (QuoteRows.Parsed one : articles) {
                found +=
                        finder.find(one.article(), one.sentences(), one.names()).size();
            }
            best = Math.min(best, CpuTime.nanos() - start);
        }
        out.printf(
                "%d articles, %d quotations, %.2f ms of CPU for 4 kB%n",
                articles.size(), found, best / 1e6 / length * REPORT);
    }
}
