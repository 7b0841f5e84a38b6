package org.throughline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.quotation.Statement;
import org.throughline.engine.quotation.StatementVersion;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * Who said each quotation of an edition, and in which wordings: as its article says, else as another article that carries
 * the same words says plainly. A view of an edition, made when it is looked at; linear in its statements.
 */
public final class Speakers {
    private final Edition edition;
    private final Map<Long, Statement> statements = new HashMap<>();

    public Speakers(Edition edition) {
        this.edition = edition;
        edition.statements().forEach(statement -> statements.put(statement.id(), statement));
    }

    /** The entity id of who said an article's quotation, 0 if nobody knows. */
    public long of(AnnotatedArticle article, int quotation) {
        int local = article.quotations().get(quotation).speaker();
        long own = idAt(edition.entityIds().get(article.id()), local);
        return own != 0 ? own : settled(article, quotation);
    }

    /** Whether a quotation is sure enough to be shown, be it by what another article says of the same words. */
    public boolean isShown(AnnotatedArticle article, int quotation) {
        Quotation one = article.quotations().get(quotation);
        boolean words = one.kind() != Quotation.Kind.INDIRECT;
        return one.isShown() || (words && one.speaker() < 0 && settled(article, quotation) != 0);
    }

    private long settled(AnnotatedArticle article, int quotation) {
        Statement shared = statements.get(statementId(article, quotation));
        return shared == null ? 0 : shared.speaker();
    }

    /** The id of the statement that a quotation is a version of, 0 if unknown. */
    public long statementId(AnnotatedArticle article, int quotation) {
        return idAt(edition.statementIds().get(article.id()), quotation);
    }

    private static long idAt(long @Nullable [] ids, int index) {
        return ids == null || index < 0 || index >= ids.length ? 0 : ids[index];
    }

    /** The wordings of a statement, the earliest first; those whose article has changed since are left out. */
    public List<StatementVersion> versions(Statement statement) {
        List<StatementVersion.Told> told = new ArrayList<>();
        for (SentenceRef where : statement.versions()) {
            AnnotatedArticle article = edition.articles().get(where.article());
            String words = edition.words(where);
            if (article != null && !words.isEmpty()) {
                told.add(new StatementVersion.Told(where, article.article().source(), words));
            }
        }
        return StatementVersion.of(told);
    }

    /** The statements with a quotation that is sure enough to be shown, told more than once. */
    public List<Statement> repeated() {
        Set<Long> shown = new HashSet<>();
        for (AnnotatedArticle article : edition.articles().values()) {
            for (int i = 0; i < article.quotations().size(); i++) {
                if (isShown(article, i)) {
                    shown.add(statementId(article, i));
                }
            }
        }
        return edition.statements().stream()
                .filter(statement ->
                        shown.contains(statement.id()) && statement.versions().size() > 1)
                .toList();
    }
}
