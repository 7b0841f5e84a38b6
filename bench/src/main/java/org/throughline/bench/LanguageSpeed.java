package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.NameFinder;
import org.throughline.engine.name.Names;

/**
 * CPU time of the language layer and of names, an article of 4 kB. Reads what {@link EnglishArticles} reads.
 */
public final class LanguageSpeed implements Speed {
    /** Of processor time: on a busy machine the clock runs on while nothing gets warm. */
    private static final int WARM_UP_SECONDS = 10;

    private final LanguageLayer layer = new LanguageLayer();
    private final NameFinder finder = new NameFinder();

    @Override
    public String name() {
        return "language";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<Article> articles = EnglishArticles.read(input);
        long start = CpuTime.nanos();
        while (CpuTime.nanos() - start < WARM_UP_SECONDS * 1_000_000_000L) {
            articles.forEach(this::everything);
        }
        double tag = mean(articles, layer::tag);
        List<List<ParsedSentence>> tagged = articles.stream().map(layer::tag).toList();
        double parse = mean(tagged, sentences -> layer.parse("en", sentences, List.of()));
        double all = mean(articles, this::everything);
        out.printf(
                Locale.ROOT,
                "%d articles; ms CPU an article, mean: sentences, tokens, tags %.2f; tree %.2f; names %.2f; all %.2f%n",
                articles.size(),
                tag,
                parse,
                all - tag - parse,
                all);
    }

    private void everything(Article article) {
        List<ParsedSentence> tagged = layer.tag(article);
        Names names = finder.find(article, tagged);
        layer.parse("en", tagged, finder.units("en", tagged, names));
    }

    private static <T> double mean(List<T> inputs, Consumer<T> step) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = CpuTime.nanos();
            inputs.forEach(step);
            least = Math.min(least, CpuTime.nanos() - start);
        }
        return least / 1e6 / inputs.size();
    }
}
