package org.throughline.app.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.Speakers;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Entity;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;

/** The quotations of an edition as rows, those without a speaker left out. */
public final class StatementRows {
    private static final Set<Category> AGAINST = EnumSet.of(
            Category.REJECT,
            Category.DISAPPROVE,
            Category.PROTEST,
            Category.THREATEN,
            Category.SANCTION,
            Category.COERCE);

    private final Edition edition;
    private final Codebook codebook;
    private final Map<Long, Entity> entities = new HashMap<>();
    private final Speakers speakers;

    private StatementRows(Edition edition, Codebook codebook) {
        this.edition = edition;
        this.codebook = codebook;
        edition.entities().forEach(entity -> entities.put(entity.id(), entity));
        speakers = new Speakers(edition);
    }

    /**
     * In the order of articles and of their words.
     *
     * @param codebook what concepts are suggested
     * @param leastConfidence what is less sure is left out, 0..1
     */
    public static List<StatementRow> of(Edition edition, Codebook codebook, double leastConfidence) {
        StatementRows rows = new StatementRows(edition, codebook);
        List<StatementRow> all = new ArrayList<>();
        List<Long> ids = new ArrayList<>(edition.articles().keySet());
        ids.sort(Long::compareUnsigned);
        for (long id : ids) {
            AnnotatedArticle article = edition.articles().get(id);
            if (article != null) {
                all.addAll(rows.of(article, leastConfidence));
            }
        }
        return all;
    }

    private List<StatementRow> of(AnnotatedArticle article, double leastConfidence) {
        List<StatementRow> own = new ArrayList<>();
        for (int i = 0; i < article.quotations().size(); i++) {
            StatementRow row = row(article, i);
            if (row != null && row.confidence() >= leastConfidence) {
                keepOnce(own, row);
            }
        }
        return own;
    }

    /** An article that says the same in its heading and in its text says it once: at the length that tells most. */
    private static void keepOnce(List<StatementRow> own, StatementRow row) {
        String words = bare(row.words());
        for (int i = 0; i < own.size(); i++) {
            StatementRow other = own.get(i);
            boolean same = (other.statement() == row.statement() && row.statement() != 0)
                    || (other.where().overlaps(row.where()) && other.actor().equals(row.actor()));
            if (same && bare(other.words()).contains(words)) {
                return;
            }
            if (same && words.contains(bare(other.words()))) {
                own.set(i, row);
                return;
            }
        }
        own.add(row);
    }

    private static String bare(String words) {
        StringBuilder bare = new StringBuilder();
        words.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> bare.appendCodePoint(Character.toLowerCase(letter)));
        return bare.toString();
    }

    private @Nullable StatementRow row(AnnotatedArticle article, int index) {
        Quotation quotation = article.quotations().get(index);
        long statement = speakers.statementId(article, index);
        Entity speaker = entities.get(speakers.of(article, index));
        if (speaker == null) {
            return null;
        }
        Codebook.Suggestion suggestion = suggestion(article, quotation);
        boolean person = speaker.kind() == EntityKind.PERSON;
        Span where = quotation.outer();
        return new StatementRow(
                article.article(),
                article.article().time(),
                person ? speaker.name() : "",
                person ? organisationNamedWith(article, quotation) : speaker.name(),
                suggestion == null ? "" : suggestion.concept(),
                suggestion == null ? null : suggestion.agreement(),
                article.words(article.sentences().get(quotation.sentence())),
                where,
                quotation.words(article.article().text()),
                quotation.kind().label(),
                quotation.confidence(),
                statement);
    }

    private static long idAt(long @Nullable [] ids, int index) {
        return ids == null || index < 0 || index >= ids.length ? 0 : ids[index];
    }

    /** The organisation or place in the words that name the speaker ("Veldian navy spokesman Orla Brem"). */
    private String organisationNamedWith(AnnotatedArticle article, Quotation quotation) {
        Span source = quotation.source();
        if (source == null) {
            return "";
        }
        for (Mention mention : article.names().in(quotation.sentence())) {
            Entity named = entities.get(idAt(edition.entityIds().get(article.id()), mention.entity()));
            if (named != null && source.contains(mention.span()) && named.kind() != EntityKind.PERSON) {
                return named.name();
            }
        }
        return "";
    }

    private Codebook.@Nullable Suggestion suggestion(AnnotatedArticle article, Quotation quotation) {
        if (codebook != Codebook.PLOVER) {
            return codebook.suggest(
                    quotation.words(article.article().text()), article.article().language());
        }
        Action position = position(article, quotation);
        return position == null
                ? null
                : new Codebook.Suggestion(
                        position.category().name().toLowerCase(Locale.ROOT),
                        position.negated() == AGAINST.contains(position.category()));
    }

    /** What the speaker does in or by these words: the surest action of theirs in the same sentence. */
    private static @Nullable Action position(AnnotatedArticle article, Quotation quotation) {
        Action best = null;
        for (Action action : article.actions()) {
            boolean theirs = action.sentence() == quotation.sentence()
                    && action.sources().contains(quotation.speaker())
                    && action.category() != Category.STATEMENT;
            if (theirs && (best == null || action.confidence() > best.confidence())) {
                best = action;
            }
        }
        return best;
    }
}
