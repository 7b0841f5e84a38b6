package org.throughline.app.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Span;

/**
 * One thing that somebody was quoted with, as those who code statements by hand type it.
 *
 * @param person who said it, empty where an organisation or nobody known did
 * @param organisation which organisation spoke, or for which the person was said to speak; empty if unknown
 * @param concept what it is about, a suggestion to confirm; empty where none is found
 * @param agreement whether the speaker is for it, a suggestion to confirm; absent where none is found
 * @param sentence the sentence it starts in
 * @param where the quoted words in the article's text
 * @param statement the id that all versions of the same words share, 0 if none
 */
public record StatementRow(
        Article article,
        @Nullable Instant date,
        String person,
        String organisation,
        String concept,
        @Nullable Boolean agreement,
        String sentence,
        Span where,
        String words,
        String kind,
        double confidence,
        long statement) {

    String day() {
        return date == null ? "" : date.toString().substring(0, "2000-01-01".length());
    }

    String address() {
        String address = article.address();
        return address == null ? article.identity() : address;
    }

    String agreementWord() {
        if (agreement == null) {
            return "";
        }
        return agreement ? "yes" : "no";
    }

    String statementShown() {
        return statement == 0 ? "" : Ids.show('q', statement);
    }

    /** The person, else the organisation. */
    String actor() {
        return person.isEmpty() ? organisation : person;
    }
}
