package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.engine.copy.Alignment;
import org.throughline.engine.quotation.WordDifference;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.ArticleView;
import org.throughline.store.library.Library;

/** A report and what each of its copies made of it, sentence by sentence. Costs a comparison of every copy shown. */
public record FamilyPage(ArticleSummary original, List<Copy> copies, int more) {
    private static final int COPIES_SHOWN = 8;

    /** A copy: its sentences in order, then what it dropped. */
    public record Copy(
            ArticleSummary article, boolean ownHeadline, long edited, long added, long dropped, List<Line> lines) {}

    /**
     * A sentence of either side.
     *
     * @param pieces of one that was edited: what stayed, came and went
     */
    public record Line(Alignment.Change change, String words, List<WordDifference.Piece> pieces) {}

    /** Empty if there is no such family any more. */
    static Optional<FamilyPage> of(long family, Library library) {
        return library.articleOfFamily(family)
                .flatMap(article -> library.article(article, null))
                .map(original -> of(original, library.members(family), library));
    }

    private static FamilyPage of(ArticleView original, List<ArticleSummary> members, Library library) {
        List<ArticleView> copies = members.stream()
                .filter(member -> member.id() != original.summary().id())
                .limit(COPIES_SHOWN)
                .flatMap(member -> library.article(member.id(), null).stream())
                .toList();
        return of(original, copies, Math.max(0, members.size() - 1 - copies.size()));
    }

    private static FamilyPage of(ArticleView original, List<ArticleView> copies, int more) {
        List<Copy> compared = new ArrayList<>();
        for (ArticleView copy : copies) {
            compared.add(compare(original.content(), copy));
        }
        return new FamilyPage(original.summary(), compared, more);
    }

    private static Copy compare(AnnotatedArticle original, ArticleView view) {
        AnnotatedArticle copy = view.content();
        Alignment alignment = Alignment.between(original, copy);
        List<Line> lines = new ArrayList<>();
        for (Alignment.Step step : alignment.steps()) {
            String before = step.original() < 0
                    ? ""
                    : original.words(original.sentences().get(step.original()));
            String after = step.copy() < 0 ? "" : copy.words(copy.sentences().get(step.copy()));
            boolean edited = step.change() == Alignment.Change.EDITED;
            lines.add(new Line(
                    step.change(),
                    after.isEmpty() ? before : after,
                    edited ? WordDifference.between(before, after).pieces() : List.of()));
        }
        return new Copy(
                view.summary(),
                !copy.article().headline().equals(original.article().headline()),
                alignment.count(Alignment.Change.EDITED),
                alignment.count(Alignment.Change.ADDED),
                alignment.count(Alignment.Change.DROPPED),
                lines);
    }
}
