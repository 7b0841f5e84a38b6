package org.throughline.server.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.FamilyView;

/**
 * When which source came with the story: a row a source, a dot an article, filled if the report is its own. Drawn on a
 * plane 420 wide; the list of the reports beside it says the same in words.
 */
public record CoveragePicture(List<Row> rows, String from, String to, int height) {
    private static final int LEFT = 168;
    private static final int RIGHT = 412;
    private static final int ROW = 22;
    private static final int MOST_ROWS = 16;

    /** A source's articles. */
    public record Row(String source, int y, List<Dot> dots) {}

    /** @param own whether it is a report of its own and no copy */
    public record Dot(int x, boolean own, String when) {}

    /** Nothing is drawn of a single source or moment. */
    static CoveragePicture of(List<FamilyView> families, Wording words) {
        Map<String, List<ArticleSummary>> bySource = new LinkedHashMap<>();
        Instant first = null;
        Instant last = null;
        for (FamilyView family : families) {
            List<ArticleSummary> all = new ArrayList<>(family.copies());
            all.addFirst(family.original());
            for (ArticleSummary article : all) {
                Instant time = article.time();
                if (time != null && article.day() != null) {
                    bySource.computeIfAbsent(article.source(), source -> new ArrayList<>())
                            .add(article);
                    first = first == null || time.isBefore(first) ? time : first;
                    last = last == null || time.isAfter(last) ? time : last;
                }
            }
        }
        if (first == null || last == null || !first.isBefore(last) || bySource.size() < 2) {
            return new CoveragePicture(List.of(), "", "", 0);
        }
        List<Row> rows = new ArrayList<>();
        double width = last.toEpochMilli() - first.toEpochMilli();
        for (Map.Entry<String, List<ArticleSummary>> source : bySource.entrySet()) {
            if (rows.size() < MOST_ROWS) {
                List<Dot> dots = new ArrayList<>();
                for (ArticleSummary article : source.getValue()) {
                    Instant time = article.time() == null ? first : article.time();
                    double share = (time.toEpochMilli() - first.toEpochMilli()) / width;
                    boolean own =
                            article.copyKind() == null || article.copyKind().equals("original");
                    dots.add(new Dot((int) Math.round(LEFT + share * (RIGHT - LEFT)), own, words.published(article)));
                }
                rows.add(new Row(shortened(words.source(source.getKey())), 16 + rows.size() * ROW, dots));
            }
        }
        return new CoveragePicture(rows, words.minute(first), words.minute(last), 26 + rows.size() * ROW);
    }

    private static String shortened(String name) {
        return name.length() <= 22 ? name : name.substring(0, 21) + "…";
    }
}
