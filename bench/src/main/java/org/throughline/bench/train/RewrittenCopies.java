package org.throughline.bench.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.bench.Rows;
import org.throughline.bench.Speed;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.name.Names;
import org.throughline.engine.reading.AnnotatedArticle;
import tools.jackson.databind.JsonNode;

/**
 * How well copies are found whose truth is known exactly because a program made them ({@link Rewriter}): a semi-synthetic set, made anew
 * from the {@code body} of every row of a file ({@code extraction/naeb/truth.jsonl}) and kept nowhere. Two thirds of the texts are originals, the
 * rest is what papers add or print of their own. All originals and then all rewritten ones go through one index, as when reading.
 */
public final class RewrittenCopies implements Speed {
    private static final int FEWEST_PARAGRAPHS = 4;

    @Override
    public String name() {
        return "rewritten-copies";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<List<String>> reports = reports(input);
        List<List<String>> unseen = reports.subList(reports.size() * 2 / 3, reports.size());
        reports = reports.subList(0, reports.size() * 2 / 3);
        CopyIndex copies = new CopyIndex();
        Map<Long, Integer> originals = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            originals.put(
                    copies.place(article("Agency " + i % 7, "Report " + i, reports.get(i)))
                            .id(),
                    i);
        }
        Rewriter rewriter = new Rewriter(11);
        int found = 0;
        int wrong = 0;
        int all = 0;
        out.println("rewritten\treports\tfolded rightly\tfolded wrongly");
        for (Rewriter.Kind kind : Rewriter.Kind.values()) {
            int right = 0;
            int astray = 0;
            for (int i = 0; i < reports.size(); i++) {
                List<String> other = unseen.get((i + kind.ordinal()) % unseen.size());
                List<String> written = rewriter.rewrite(kind, reports.get(i), other, i);
                Integer family = originals.get(copies.place(article("Paper " + i % 11, kind.label() + " " + i, written))
                        .id());
                right += kind.isCopy && family != null && family == i ? 1 : 0;
                astray += family != null && (!kind.isCopy || family != i) ? 1 : 0;
            }
            out.printf("%s\t%d\t%d\t%d%n", kind.label(), reports.size(), right, astray);
            found += right;
            wrong += astray;
            all += kind.isCopy ? reports.size() : 0;
        }
        double precision = (double) found / Math.max(1, found + wrong);
        double recall = (double) found / Math.max(1, all);
        out.printf(
                Locale.ROOT,
                "precision %.3f recall %.3f F1 %.3f%n",
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private static List<List<String>> reports(Path input) throws IOException {
        List<List<String>> reports = new ArrayList<>();
        for (JsonNode row : Rows.read(input)) {
            List<String> paragraphs = row.path("body")
                    .asString("")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (paragraphs.size() >= FEWEST_PARAGRAPHS) {
                reports.add(paragraphs);
            }
        }
        return reports;
    }

    private static AnnotatedArticle article(String source, String headline, List<String> paragraphs) {
        StringBuilder text = new StringBuilder(headline);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(BlockType.HEADLINE, new Span(0, headline.length())));
        for (String paragraph : paragraphs) {
            text.append("\n\n");
            blocks.add(new Block(BlockType.PARAGRAPH, new Span(text.length(), text.length() + paragraph.length())));
            text.append(paragraph);
        }
        Metadata metadata = Metadata.of(new Found<>(headline, "made", 1), new Found<>("en", "made", 1));
        Article article = new Article(
                Ids.of(source, headline),
                1,
                headline,
                source,
                null,
                null,
                null,
                metadata,
                Set.of(),
                blocks,
                text.toString());
        return new AnnotatedArticle(article, List.of(), Names.NONE, List.of(), List.of(), List.of());
    }
}
