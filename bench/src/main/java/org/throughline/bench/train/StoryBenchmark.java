package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.StoryBook;

/** Placing a thousand articles, three of four of them copies, beside some thousand others: time for all thousand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 10)
@Fork(1)
public class StoryBenchmark {
    private static final int PLACED = 1_000;

    /** The headlines that the articles are made of. */
    @Param("")
    public String headlines = "";

    /** Articles that were placed before. */
    @Param({"2000", "16000"})
    public int before;

    private final List<AnnotatedArticle> articles = new ArrayList<>();
    private CopyIndex copies = new CopyIndex();
    private StoryBook stories = new StoryBook();

    /** Makes the articles. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        StoryGrowth.Press press = new StoryGrowth.Press(StoryGrowth.headlines(Path.of(headlines)));
        for (int i = 0; i < before + PLACED; i++) {
            articles.add(press.next());
        }
    }

    /** A memory as it was before. */
    @Setup(Level.Invocation)
    public void remember() {
        copies = new CopyIndex();
        stories = new StoryBook();
        place(0, before);
    }

    /** Copies and stories. */
    @Benchmark
    public long place() {
        return place(before, before + PLACED);
    }

    private long place(int from, int to) {
        long last = 0;
        for (AnnotatedArticle article : articles.subList(from, to)) {
            Family family = copies.place(article);
            last = stories.place(article, family, new long[0]);
        }
        return last;
    }
}
