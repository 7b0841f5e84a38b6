package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.article.Span;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.library.ArticleView;

/**
 * An article cut into what a page shows: its blocks by type, its sentences with anchors, and the asked-for stretch
 * marked. Costs a pass over the text.
 *
 * @param headline the headline's pieces
 * @param report the blocks written by the newsroom, in reading order
 * @param rest what else stood on the page
 * @param comments how many reader comments stood on it; they are counted, not shown
 */
public record ArticlePage(
        ArticleView view, List<Piece> headline, List<Part> report, List<Part> rest, int comments, List<Fact> facts) {
    private static final int REST_SHOWN = 60;

    /** A block: its type's label and its sentences. */
    public record Part(BlockType type, List<Piece> pieces) {
        public boolean marked() {
            return pieces.stream().anyMatch(piece -> piece.mark() != Mark.NONE);
        }
    }

    /** A stretch of text inside a block. @param anchor of a sentence's beginning, else nothing */
    public record Piece(String words, @Nullable String anchor, Mark mark) {}

    /** Whether a piece is part of the asked-for stretch, and its beginning. */
    public enum Mark {
        NONE,
        FIRST,
        MORE
    }

    /** One line about the article: what, its value, and where that was found. */
    public record Fact(String name, String value, String from) {}

    static ArticlePage of(ArticleView view, @Nullable Span asked, Wording words) {
        AnnotatedArticle content = view.content();
        Cutter cutter = new Cutter(content, asked);
        List<Piece> headline = List.of();
        List<Part> report = new ArrayList<>();
        List<Part> rest = new ArrayList<>();
        int comments = 0;
        List<Block> blocks = content.article().blocks();
        for (int at = 0; at < blocks.size(); at++) {
            BlockType type = blocks.get(at).type();
            if (type == BlockType.HEADLINE && headline.isEmpty()) {
                headline = cutter.pieces(at);
            } else if (type == BlockType.COMMENT) {
                comments++;
            } else if (type.isEvidence()) {
                report.add(new Part(type, cutter.pieces(at)));
            } else if (rest.size() < REST_SHOWN) {
                rest.add(new Part(type, cutter.pieces(at)));
            }
        }
        if (headline.isEmpty()) {
            headline = List.of(new Piece(content.article().headline(), null, Mark.NONE));
        }
        return new ArticlePage(view, headline, report, rest, comments, facts(content.article(), words));
    }

    private static List<Fact> facts(Article article, Wording words) {
        Metadata metadata = article.metadata();
        List<Fact> facts = new ArrayList<>();
        add(facts, words.say("Published"), metadata.published(), time -> when(time, words));
        add(facts, words.say("Changed"), metadata.modified(), time -> when(time, words));
        facts.add(new Fact(words.say("Saved"), words.minute(article.captured()), ""));
        metadata.authors().forEach(author -> add(facts, words.say("By"), author, name -> name));
        add(facts, words.say("Agency"), metadata.agency(), name -> name);
        add(facts, words.say("Section"), metadata.section(), name -> name);
        add(facts, words.say("Language"), metadata.language(), words::nameOf);
        metadata.cites()
                .forEach(cited -> facts.add(new Fact(
                        words.say("Relies on"),
                        cited.name(),
                        cited.kind().name().toLowerCase(Locale.ROOT))));
        metadata.credits().forEach(credit -> facts.add(new Fact(words.say("Picture"), credit, "")));
        return facts;
    }

    private static String when(PublicationTime time, Wording words) {
        return time.exact() == null ? words.day(time.day().toString()) : words.minute(time.instant()) + " UTC";
    }

    private static <T> void add(List<Fact> facts, String name, @Nullable Found<T> found, Function<T, String> words) {
        if (found != null) {
            facts.add(new Fact(
                    name,
                    words.apply(found.value()),
                    found.from() + ", " + Math.round(found.confidence() * 100) + " %"));
        }
    }
}
