package org.throughline.bench.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
 * headlines/reuters-headlines.tsv.gz}), all within the window, so that every family stays alive; of every four articles three are
 * copies, as in the press. Prints articles a second of processor time, and the heap after a collection, at every step; {@code
 * -Dgrowth=N} stops at N families, {@code -Dplot=FILE} draws the table as SVG.
 */
public final class StoryGrowth implements Speed {
    private static final int[] STEPS = {2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000};
    private static final long START = Instant.parse("2031-03-03T00:00:00Z").getEpochSecond();
    private static final int HEADLINES = 60_000;
    private static final int COPIES = 3;
    private static final int LATELY = 500;

    @Override
    public String name() {
        return "stories";
    }

    /**
     * The state at a step.
     *
     * @param families live families
     * @param signed articles a second through the copy index, since the step before
     * @param assigned reports that are no copies a second through the story book, since the step before
     * @param heap bytes in use after a collection, the made texts not counted
     */
    record Step(int families, double signed, double assigned, int stories, long heap) {}

    /** @param input the headlines */
    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        Press press = new Press(headlines(input));
        long before = heap();
        Memories memories = new Memories();
        int most = Integer.getInteger("growth", STEPS[STEPS.length - 1]);
        String plot = System.getProperty("plot", "");
        List<Step> steps = new ArrayList<>();
        out.println("families\tsigned/s\tassigned/s\tstories\theap MB\tbytes/family");
        for (int families : STEPS) {
            if (families <= most) {
                Step step = memories.grow(press, families, before);
                steps.add(step);
                out.printf(
                        Locale.ROOT,
                        "%d\t%.0f\t%.0f\t%d\t%d\t%d%n",
                        step.families(),
                        step.signed(),
                        step.assigned(),
                        step.stories(),
                        step.heap() >> 20,
                        step.heap() / step.families());
                if (!plot.isEmpty()) {
                    Files.writeString(Path.of(plot), GrowthPlot.of(steps));
                }
            }
        }
    }

    /** What is measured. */
    private static final class Memories {
        private final CopyIndex copies = new CopyIndex();
        private final StoryBook stories = new StoryBook();
        private int families;

        Step grow(Press press, int until, long before) {
            long copyTime = 0;
            long storyTime = 0;
            int articles = 0;
            int reports = 0;
            while (families < until) {
                AnnotatedArticle article = press.next();
                long start = CpuTime.nanos();
                Family family = copies.place(article);
                long middle = CpuTime.nanos();
                stories.place(article, family, new long[0]);
                long end = CpuTime.nanos();
                copyTime += middle - start;
                articles++;
                if (family.members().size() == 1) {
                    storyTime += end - middle;
                    reports++;
                    families++;
                }
            }
            return new Step(
                    families, articles * 1e9 / copyTime, reports * 1e9 / storyTime, stories.count(), heap() - before);
        }
    }

    /** Makes articles, one after the other. */
    static final class Press {
        private final List<String> headlines;
        private final Random random = new Random(7);
        private final List<String> lately = new ArrayList<>();
        private int number;

        Press(List<String> headlines) {
            this.headlines = headlines;
        }

        AnnotatedArticle next() {
            boolean copy = number % (COPIES + 1) != 0 && !lately.isEmpty();
            String report = copy ? copied(lately.get(random.nextInt(lately.size()))) : report();
            if (!copy) {
                lately.add(report);
                if (lately.size() > LATELY) {
                    lately.removeFirst();
                }
            }
            return article(report, random, number++);
        }

        /** The first half of one headline and the second of another, then a text of a few more; a line each. */
        private String report() {
            String one = pick();
            String other = pick();
            String headline = one.substring(0, cut(one)) + " "
                    + other.substring(cut(other)).strip();
            StringBuilder text = new StringBuilder(headline).append('\n').append(headline);
            for (int i = 0; i < 4; i++) {
                text.append(". ").append(pick());
            }
            return text.toString();
        }

        /** Under another headline and without the last sentence or with one more. */
        private String copied(String report) {
            int text = report.indexOf('\n');
            int last = report.lastIndexOf(". ");
            String body = random.nextBoolean() && last > text
                    ? report.substring(text, last)
                    : report.substring(text) + ". " + pick();
            return pick() + body;
        }

        private String pick() {
            return headlines.get(random.nextInt(headlines.size()));
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static List<String> headlines(Path file) throws IOException {
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

    private static AnnotatedArticle article(String report, Random random, int number) {
        int line = report.indexOf('\n');
        String headline = report.substring(0, line);
        String text = headline + "\n\n" + report.substring(line + 1);
        List<Block> blocks = List.of(
                new Block(BlockType.HEADLINE, new Span(0, line)),
                new Block(BlockType.PARAGRAPH, new Span(line + 2, text.length())));
        Instant time = Instant.ofEpochSecond(START + number * 345_600L / 4_000_000);
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
                text);
        return new AnnotatedArticle(article, List.of(), Names.NONE, List.of(), List.of(), List.of());
    }

    private static int cut(String headline) {
        int middle = headline.indexOf(' ', headline.length() / 2);
        return middle < 0 ? headline.length() / 2 : middle;
    }
}
