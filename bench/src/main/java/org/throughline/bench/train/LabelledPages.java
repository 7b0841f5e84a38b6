package org.throughline.bench.train;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.bench.Rows;
import org.throughline.bench.area.ExtractionArea;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.article.block.FeatureRows;
import org.throughline.engine.article.block.HtmlParser;
import org.throughline.engine.article.block.PageBlock;
import org.throughline.engine.article.block.PageHints;
import org.throughline.engine.article.block.PageParts;
import org.throughline.engine.article.head.Markup;
import org.throughline.engine.article.head.MetadataFinder;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import tools.jackson.databind.JsonNode;

/** Reads the labelled sets of pages, as HTML and as the flat text of the same pages. */
final class LabelledPages {
    static final int FOLDS = 5;
    private static final List<String> SETS = List.of("sh", "naeb", "wcxb", "traf");

    private LabelledPages() {}

    /** Every page of the sets with a label, in the order of the files. */
    static List<LabelledPage> html(Path benchmarks) throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        for (String set : SETS) {
            Path file = benchmarks.resolve("extraction").resolve(set).resolve("truth.jsonl");
            for (JsonNode row : Rows.read(file)) {
                Document document;
                Page page;
                try {
                    page = ExtractionArea.page(file, row);
                } catch (UnreadablePage unreadable) {
                    continue;
                }
                document = HtmlParser.parse(page.content(), "");
                MetadataFinder finder = new MetadataFinder(Markup.of(document));
                PageParts parts = BlockLabeller.readHtml(document);
                FeatureRows rows = BlockLabeller.featuresOfHtml(parts, finder.hints(finder.headline()));
                pages.add(labelled(set, row, page, parts, rows));
            }
        }
        return pages;
    }

    /** The same pages as lines of text, as a dump of a page gives them. */
    static List<LabelledPage> text(Path benchmarks, List<LabelledPage> html) {
        List<LabelledPage> pages = new ArrayList<>();
        for (LabelledPage page : html) {
            StringBuilder lines = new StringBuilder();
            page.parts().blocks().forEach(block -> lines.append(block.text()).append('\n'));
            PageParts parts = BlockLabeller.readText(lines.toString());
            FeatureRows rows = BlockLabeller.featuresOfText(parts, PageHints.NONE);
            Page flat = new Page(
                    "page",
                    "bench",
                    Media.PAGE_TEXT,
                    lines.toString(),
                    null,
                    null,
                    null,
                    page.page().claims());
            float[] labels = labels(parts, page.body(), page.inside(), page.outside());
            pages.add(new LabelledPage(
                    page.set(),
                    page.fold(),
                    flat,
                    page.body(),
                    page.inside(),
                    page.outside(),
                    parts,
                    rows,
                    labels,
                    weights(parts, labels, page.body())));
        }
        return pages;
    }

    /** A page of the sets that come as lines. */
    static LabelledPage dump(String set, JsonNode row) {
        StringBuilder lines = new StringBuilder();
        row.get("lines").forEach(line -> lines.append(line.asString()).append('\n'));
        Page flat = new Page("page", "bench", Media.PAGE_TEXT, lines.toString(), null, null, null, Claims.NONE);
        PageParts parts = BlockLabeller.readText(lines.toString());
        return labelled(set, row, flat, parts, BlockLabeller.featuresOfText(parts, PageHints.NONE));
    }

    private static LabelledPage labelled(String set, JsonNode row, Page page, PageParts parts, FeatureRows rows) {
        JsonNode body = row.get("body");
        String report = body == null || body.isNull() ? null : body.asString();
        List<String> inside = texts(row.get("with"));
        List<String> outside = texts(row.get("without"));
        float[] labels = labels(parts, report, inside, outside);
        String address = row.get("url") == null
                ? row.get("id").asString()
                : row.get("url").asString();
        return new LabelledPage(
                set, fold(address), page, report, inside, outside, parts, rows, labels, weights(parts, labels, report));
    }

    private static List<String> texts(@Nullable JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.forEach(text -> texts.add(text.asString().strip().replaceAll("\\s+", " ")));
        }
        return texts;
    }

    static int fold(String address) {
        String host = address;
        try {
            String found = URI.create(address).getHost();
            host = found == null ? address : found;
        } catch (IllegalArgumentException odd) {
            // The whole address then stands for the site.
        }
        host = host.toLowerCase(Locale.ROOT);
        String site = host.startsWith("www.") ? host.substring(4) : host;
        return Math.floorMod(site.hashCode() * 0x9E3779B9 >>> 8, FOLDS);
    }

    /** Shares by alignment where the report is known; else 1 and 0 from snippets and -1 where nothing is known. */
    private static float[] labels(PageParts parts, @Nullable String body, List<String> inside, List<String> outside) {
        List<String> texts = parts.blocks().stream().map(PageBlock::text).toList();
        if (body != null) {
            return ReportLabels.of(texts, body);
        }
        float[] labels = new float[texts.size()];
        for (int i = 0; i < labels.length; i++) {
            String text = texts.get(i);
            boolean in = inside.stream().anyMatch(text::contains);
            boolean out = outside.stream().anyMatch(text::contains);
            labels[i] = in ? 1 : out ? 0 : -1;
        }
        return labels;
    }

    private static float[] weights(PageParts parts, float[] labels, @Nullable String body) {
        float[] weights = new float[labels.length];
        double report = 0;
        double other = 0;
        for (PageBlock block : parts.blocks()) {
            double words = block.shape().words() + 1;
            report += labels[block.index()] > 0.5 ? words : 0;
            other += labels[block.index()] > 0.5 ? 0 : words;
        }
        if (body != null && report == 0) {
            return weights;
        }
        double scale = Math.min(1, 3 * report / Math.max(1, other));
        for (PageBlock block : parts.blocks()) {
            int i = block.index();
            double share = (block.shape().words() + 1) / Math.max(report, 60);
            weights[i] = (float) (body == null ? labels[i] < 0 ? 0 : 3 : 60 * share * (labels[i] > 0.5 ? 1 : scale));
        }
        return weights;
    }
}
