package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.throughline.bench.area.ExtractionArea;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import tools.jackson.databind.JsonNode;

/**
 * What extraction costs beside a bare jsoup parse of the same pages: processor time of one warm thread, the two taking
 * turns so that whatever else the machine does weighs on both alike. Reads a {@code truth.jsonl} of the extraction sets.
 */
public final class ExtractionSpeed implements Speed {
    private static final int MOST_PAGES = 120;
    private static final int WARM_UP = 25;
    private static final int ROUNDS = 9;

    private long checked;

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<Page> pages = pages(input);
        ArticleExtractor extractor = new ArticleExtractor();
        double[] parse = new double[ROUNDS];
        double[] extract = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int at = Math.max(0, round);
            parse[at] = seconds(pages, page -> Jsoup.parse(page.content()).childNodeSize());
            extract[at] = seconds(pages, page -> length(extractor, page));
        }
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> parse[round] / extract[round]);
        long size = pages.stream().mapToLong(page -> page.content().length()).sum();
        out.printf(Locale.ROOT, "%d pages, %d kB a page%n", pages.size(), size / 1000 / pages.size());
        tell(out, "bare jsoup parse", pages.size(), median(parse));
        tell(out, "extraction", pages.size(), median(extract));
        out.printf(
                Locale.ROOT,
                "pages of extraction for each bare parse: %.3f (%.3f to %.3f over %d rounds; %d checked)%n",
                median(ratios),
                ratios[0],
                ratios[ROUNDS - 1],
                ROUNDS,
                checked);
    }

    private static List<Page> pages(Path input) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (JsonNode row : Rows.read(input)) {
            try {
                if (pages.size() < MOST_PAGES) {
                    pages.add(ExtractionArea.page(input, row));
                }
            } catch (UnreadablePage unreadable) {
                // It costs no extraction either.
            }
        }
        return pages;
    }

    private static int length(ArticleExtractor extractor, Page page) {
        try {
            return extractor.extract(page).text().length();
        } catch (UnreadablePage unreadable) {
            return 0;
        }
    }

    private double seconds(List<Page> pages, ToIntFunction<Page> work) {
        long start = CpuTime.nanos();
        for (Page page : pages) {
            checked += work.applyAsInt(page);
        }
        return (CpuTime.nanos() - start) / 1e9;
    }

    /** Sorts the values. */
    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void tell(PrintStream out, String what, int pages, double seconds) {
        out.printf(
                Locale.ROOT,
                "%s: %.0f pages a second of CPU, %.2f ms each%n",
                what,
                pages / seconds,
                1e3 * seconds / pages);
    }
}
