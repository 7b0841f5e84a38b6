package org.throughline.bench.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.throughline.bench.CpuTime;
import org.throughline.bench.Rows;
import org.throughline.bench.Speed;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.article.Span;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.name.Names;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.StoryBook;

/**
 * How the cost of copies and stories grows with what is alive: articles made of recombined real headlines ({@code
 * headlines/reuters-headlines.tsv.gz}), all within the window, so that every family stays alive. Prints articles a second,
 * in CPU time, and the heap after a collection, at every step.
 */
public final class StoryGrowth implements Speed {
    private static final int[] STEPS = {5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 400_000, 700_000, 1_000_000};
    private static final long START = Instant.parse("2031-03-03T00:00:00Z").getEpochSecond();
    private static final int HEADLINES = 60_000;

    @Override
    public String name() {
        return "stories";
    }

    /** @param input the headlines; the environment variable GROWTH names the last step */
    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<String> headlines = headlines(input);
        Random random = new Random(7);
        CopyIndex copies = new CopyIndex();
        StoryBook stories = new StoryBook();
        int most = Integer.getInteger("growth", STEPS[STEPS.length - 1]);
        int done = 0;
        out.println("alive\tcopies/s\tstories/s\tstories\theap MB");
        for (int step : STEPS) {
            if (step > most) {
                break;
            }
            long copyTime = 0;
            long storyTime = 0;
            int from = done;
            for (; done < step; done++) {
                AnnotatedArticle article = article(headlines, random, done);
                long start = CpuTime.nanos();
                Family family = copies.place(article);
                long middle = CpuTime.nanos();
                stories.place(article, family, new long[0]);
                storyTime += CpuTime.nanos() - middle;
                copyTime += middle - start;
            }
            out.printf(
                    Locale.ROOT,
                    "%d\t%.0f\t%.0f\t%d\t%d%n",
                    done,
                    (done - from) * 1e9 / copyTime,
                    (done - from) * 1e9 / storyTime,
                    stories.count(),
                    heap());
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static List<String> headlines(Path file) throws IOException {
        List<String> headlines = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Rows.open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine();
                    line != null && headlines.size() < HEADLINES;
                    line = lines.readLine()) {
                String text = line.substring(line.lastIndexOf('\t') + 1);
                if (text.length() > 30) {
                    headlines.add(text);
                }
            }
        }
        return headlines;
    }

    /** The first half of one headline and the second of another, with a text of a few more. */
    private static AnnotatedArticle article(List<String> headlines, Random random, int number) {
        String one = headlines.get(random.nextInt(headlines.size()));
        String other = headlines.get(random.nextInt(headlines.size()));
        String headline =
                one.substring(0, cut(one)) + " " + other.substring(cut(other)).strip();
        StringBuilder text = new StringBuilder(headline);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(BlockType.HEADLINE, new Span(0, text.length())));
        text.append("\n\n");
        int start = text.length();
        text.append(headline);
        for (int i = 0; i < 4; i++) {
            text.append(". ").append(headlines.get(random.nextInt(headlines.size())));
        }
        blocks.add(new Block(BlockType.PARAGRAPH, new Span(start, text.length())));
        Instant time = Instant.ofEpochSecond(START + number * 345_600L / 1_000_000);
        Metadata metadata = new Metadata(
                new Found<>(headline, "made", 1),
                null,
                null,
                List.of(),
                null,
                new Found<>(PublicationTime.at(time), "made", 1),
                null,
                null,
                List.of(),
                new Found<>("en", "made", 1),
                null,
                List.of(),
                List.of());
        Article article = new Article(
                Ids.of("growth", Integer.toString(number)),
                1,
                Integer.toString(number),
                "source" + random.nextInt(5000),
                null,
                time,
                null,
                metadata,
                Set.of(),
                blocks,
                text.toString());
        return new AnnotatedArticle(article, List.of(), Names.NONE, List.of(), List.of(), List.of());
    }

    private static int cut(String headline) {
        int middle = headline.indexOf(' ', headline.length() / 2);
        return middle < 0 ? headline.length() / 2 : middle;
    }
}
