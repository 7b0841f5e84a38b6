package org.throughline.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.throughline.bench.CpuTime;
import org.throughline.bench.EnglishArticles;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.NameFinder;
import org.throughline.engine.name.NameSpotter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What finding names costs, beside CoreNLP's classifier of three classes: processor time of the thread on the same articles,
 * in turns, the best of several rounds each after one to get warm. Twice: from the text, and from tokens made before.
 */
@Command(
        name = "throughline bench compare",
        mixinStandardHelpOptions = true,
        description = "Measures the speed of finding names beside CoreNLP 4.5.10 (3 classes), in one run.")
public final class NameSpeedCompared implements Callable<Integer> {
    private final LanguageLayer layer = new LanguageLayer();
    private final NameFinder finder = new NameFinder();
    private final NameSpotter spotter = new NameSpotter();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "plain English text, a line a paragraph, or a folder of such files")
    private Path input = Path.of("");

    @Option(names = "--articles", defaultValue = "50", description = "at most so many (default: ${DEFAULT-VALUE})")
    private int most = 50;

    @Option(names = "--rounds", defaultValue = "4", description = "measured rounds (default: ${DEFAULT-VALUE})")
    private int rounds = 4;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(input)) {
            throw new ParameterException(spec.commandLine(), "no such file: " + input);
        }
        List<Article> articles =
                EnglishArticles.read(input).stream().limit(most).toList();
        CoreNames peer = new CoreNames();
        Contest whole = new Contest("from text", articles.size());
        Contest tagging = new Contest("from tokens", articles.size());
        List<List<ParsedSentence>> tagged = articles.stream().map(layer::tag).toList();
        List<CoreNames.Tokens> tokens =
                articles.stream().map(article -> peer.tokens(article.text())).toList();
        // The first round only warms up.
        for (int round = 0; round <= rounds; round++) {
            whole.ours(() -> articles.forEach(article -> finder.find(article, layer.tag(article))), round > 0);
            whole.theirs(() -> articles.forEach(article -> peer.find(article.text())), round > 0);
            tagging.ours(() -> spotAll(articles, tagged), round > 0);
            tagging.theirs(() -> tokens.forEach(peer::classify), round > 0);
        }
        System.out.println(whole);
        System.out.println(tagging);
        return 0;
    }

    private void spotAll(List<Article> articles, List<List<ParsedSentence>> tagged) {
        for (int place = 0; place < tagged.size(); place++) {
            spotter.spot(articles.get(place).text(), "en", tagged.get(place));
        }
    }

    /** Two ways to one end, the least time of each. */
    private static final class Contest {
        private final String what;
        private final int articles;
        private long ours = Long.MAX_VALUE;
        private long theirs = Long.MAX_VALUE;

        Contest(String what, int articles) {
            this.what = what;
            this.articles = articles;
        }

        void ours(Runnable work, boolean counts) {
            // Throughline's rounds are short: three for one, so that both are as warm.
            for (int time = 0; time < 3; time++) {
                long spent = spent(work);
                ours = counts ? Math.min(ours, spent) : ours;
            }
        }

        void theirs(Runnable work, boolean counts) {
            long spent = spent(work);
            theirs = counts ? Math.min(theirs, spent) : theirs;
        }

        private static long spent(Runnable work) {
            long start = CpuTime.nanos();
            work.run();
            return CpuTime.nanos() - start;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "names %s, ms CPU an article of 4 kB (%d articles): Throughline %.2f, CoreNLP %.2f, ratio %.1f",
                    what,
                    articles,
                    ours / 1e6 / articles,
                    theirs / 1e6 / articles,
                    (double) theirs / ours);
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new NameSpeedCompared()).execute(arguments));
    }
}
