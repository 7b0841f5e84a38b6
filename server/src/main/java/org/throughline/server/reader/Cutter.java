package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.server.reader.ArticlePage.Mark;
import org.throughline.server.reader.ArticlePage.Piece;

/** Cuts blocks into pieces at the bounds of sentences and of the marked stretch. */
final class Cutter {
    private final AnnotatedArticle article;
    private final Span asked;
    private final Map<Integer, List<Sentence>> sentences = new HashMap<>();
    private boolean begun;

    /** @param asked the stretch to mark, if any; one that reaches beyond the text is ignored */
    Cutter(AnnotatedArticle article, @Nullable Span asked) {
        this.article = article;
        int length = article.article().text().length();
        this.asked = asked == null || asked.end() > length ? new Span(0, 0) : asked;
        for (Sentence sentence : article.sentences()) {
            sentences
                    .computeIfAbsent(sentence.block(), block -> new ArrayList<>())
                    .add(sentence);
        }
    }

    List<Piece> pieces(int block) {
        Span whole = article.article().blocks().get(block).span();
        List<Piece> pieces = new ArrayList<>();
        int at = whole.start();
        for (Sentence sentence : sentences.getOrDefault(block, List.of())) {
            Span span = sentence.span();
            if (span.start() < at || span.end() > whole.end()) {
                continue;
            }
            cut(pieces, new Span(at, span.start()), null);
            cut(pieces, span, "s-" + span.start() + "-" + span.end());
            at = span.end();
        }
        cut(pieces, new Span(at, whole.end()), null);
        return pieces;
    }

    private void cut(List<Piece> pieces, Span span, @Nullable String anchor) {
        if (!span.overlaps(asked)) {
            add(pieces, span, anchor, false);
            return;
        }
        int from = Math.max(span.start(), asked.start());
        int to = Math.min(span.end(), asked.end());
        add(pieces, new Span(span.start(), from), anchor, false);
        add(pieces, new Span(from, to), from == span.start() ? anchor : null, true);
        add(pieces, new Span(to, span.end()), null, false);
    }

    private void add(List<Piece> pieces, Span span, @Nullable String anchor, boolean marked) {
        if (span.length() == 0) {
            return;
        }
        Mark mark = !marked ? Mark.NONE : begun ? Mark.MORE : Mark.FIRST;
        begun |= marked;
        pieces.add(new Piece(span.in(article.article().text()), anchor, mark));
    }
}
