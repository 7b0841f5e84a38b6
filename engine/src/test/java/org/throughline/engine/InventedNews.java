package org.throughline.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.CitedSource;
import org.throughline.engine.article.Flag;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Names;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;

/** Articles about invented countries and people, for tests of what comes after reading. */
public final class InventedNews {
    private static final PageReader READER = new PageReader();

    private final String source;
    private String language = "en";
    private @Nullable Instant time;
    private @Nullable String agency;
    private Set<Flag> flags = Set.of();
    private List<CitedSource> cites = List.of();
    private String identity = "";

    private InventedNews(String source) {
        this.source = source;
    }

    public static InventedNews from(String source) {
        return new InventedNews(source);
    }

    public InventedNews in(String language) {
        this.language = language;
        return this;
    }

    public InventedNews at(String time) {
        this.time = Instant.parse(time);
        return this;
    }

    public InventedNews by(String agency) {
        this.agency = agency;
        return this;
    }

    public InventedNews flagged(Flag flag) {
        this.flags = Set.of(flag);
        return this;
    }

    public InventedNews citing(String outlet) {
        this.cites = List.of(new CitedSource(CitedSource.Kind.OUTLET, outlet, new Span(0, 0)));
        return this;
    }

    /** The page's identity, where two versions of one page are wanted. */
    public InventedNews page(String identity) {
        this.identity = identity;
        return this;
    }

    /** @param lines the report, a paragraph a line */
    public AnnotatedArticle tells(String headline, String... lines) {
        return READER.annotate(article(headline, lines));
    }

    /** The same for what looks at words only: without sentences, names, times and quotations. */
    public AnnotatedArticle tellsInWords(String headline, String... lines) {
        return new AnnotatedArticle(article(headline, lines), List.of(), Names.NONE, List.of(), List.of(), List.of());
    }

    private Article article(String headline, String... lines) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder(headline);
        blocks.add(new Block(BlockType.HEADLINE, new Span(0, headline.length())));
        for (String line : lines) {
            text.append("\n\n");
            blocks.add(new Block(BlockType.PARAGRAPH, new Span(text.length(), text.length() + line.length())));
            text.append(line);
        }
        String page = identity.isEmpty() ? headline + time : identity;
        return new Article(
                Ids.of(source, page),
                Ids.of(text.toString()),
                page,
                source,
                null,
                null,
                null,
                metadata(headline),
                flags,
                blocks,
                text.toString());
    }

    private Metadata metadata(String headline) {
        return new Metadata(
                new Found<>(headline, "test", 1),
                null,
                null,
                List.of(),
                agency == null ? null : new Found<>(agency, "test", 1),
                time == null ? null : new Found<>(PublicationTime.at(time), "test", 1),
                null,
                null,
                List.of(),
                new Found<>(language, "test", 1),
                null,
                List.of(),
                cites);
    }
}
