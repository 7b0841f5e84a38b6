package org.throughline.bench.area;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.throughline.bench.Curve;
import org.throughline.bench.Rows;
import org.throughline.engine.article.Span;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.quotation.QuotationFinder;
import tools.jackson.databind.JsonNode;

/**
 * Quotations by confidence: how many are quotations of the labels (overlap at least .3), and of those how many have the
 * labelled speaker's words as their source.
 */
public final class QuotationCurve implements Curve {
    private static final double MATCH = 0.3;

    private final QuoteRows rows = new QuoteRows();
    private final QuotationFinder finder = new QuotationFinder();

    @Override
    public String name() {
        return "quotations";
    }

    private record Pair(double overlap, int label, int found) {}

    @Override
    public void draw(Path set, PrintStream out) throws IOException {
        SurestFirst curve = new SurestFirst();
        int labels = 0;
        for (JsonNode row : Rows.read(set)) {
            List<JsonNode> told = new ArrayList<>();
            row.get("quotes").forEach(quote -> told.add(quote));
            told.removeIf(quote -> quote.get("content").isEmpty());
            labels += told.size();
            QuoteRows.Parsed parsed = rows.parse(row);
            judge(told, finder.find(parsed.article(), parsed.sentences(), parsed.names()), curve);
        }
        curve.print(labels, "speaker", out);
    }

    private static void judge(List<JsonNode> told, List<Quotation> found, SurestFirst curve) {
        int[] labelOf = matched(told, found);
        for (int i = 0; i < found.size(); i++) {
            int speaker = -1;
            if (labelOf[i] >= 0 && !told.get(labelOf[i]).get("source").isEmpty()) {
                Span source = found.get(i).source();
                BitSet named = letters(told.get(labelOf[i]).get("source"));
                boolean right = source != null
                        && named.get(source.start(), source.end()).cardinality() > 0;
                speaker = right ? 1 : 0;
            }
            curve.add(found.get(i).confidence(), labelOf[i] >= 0, speaker);
        }
    }

    /** One to one, the largest overlap first. */
    private static int[] matched(List<JsonNode> told, List<Quotation> found) {
        List<Pair> pairs = new ArrayList<>();
        for (int label = 0; label < told.size(); label++) {
            BitSet letters = letters(told.get(label).get("content"));
            for (int i = 0; i < found.size(); i++) {
                double overlap = overlap(letters, found.get(i));
                if (overlap >= MATCH) {
                    pairs.add(new Pair(overlap, label, i));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        int[] labelOf = new int[found.size()];
        Arrays.fill(labelOf, -1);
        BitSet used = new BitSet();
        for (Pair pair : pairs) {
            if (labelOf[pair.found()] < 0 && !used.get(pair.label())) {
                labelOf[pair.found()] = pair.label();
                used.set(pair.label());
            }
        }
        return labelOf;
    }

    private static double overlap(BitSet label, Quotation quotation) {
        BitSet own = new BitSet();
        quotation.content().forEach(span -> own.set(span.start(), span.end()));
        BitSet both = (BitSet) own.clone();
        both.and(label);
        int shared = both.cardinality();
        return shared == 0 ? 0 : (double) shared / (own.cardinality() + label.cardinality() - shared);
    }

    private static BitSet letters(JsonNode spans) {
        BitSet letters = new BitSet();
        spans.forEach(span -> letters.set(span.get(0).asInt(), span.get(1).asInt()));
        return letters;
    }
}
