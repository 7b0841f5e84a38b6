package org.throughline.store.search;

import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Questions as queries. Every word must occur, in any order; a word of five letters or more is also found with one letter
 * mistyped (two from nine on), at a fifth of the weight. A headline counts three times.
 */
final class Queries {
    private static final float HEADLINE_WEIGHT = 3;
    private static final float MISTYPED_WEIGHT = 0.2f;
    private static final int ONE_EDIT_FROM = 5;
    private static final int TWO_EDITS_FROM = 9;
    private static final int MOST_EXPANSIONS = 30;

    private Queries() {}

    /** Entities of which one set of spellings holds all the words. */
    static Query entities(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(kind(Documents.ENTITY), Occur.FILTER);
        words.forEach(word -> query.add(word(Documents.NAMES, word), Occur.MUST));
        return query.build();
    }

    /**
     * Articles.
     *
     * @param meant entities that the words name; their articles are found whatever spelling they use
     * @param required for each entity asked for by name, the ids it may have
     */
    static Query articles(SearchRequest request, List<Long> meant, List<List<Long>> required) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(kind(Documents.ARTICLE), Occur.FILTER);
        Query text = text(request);
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(text, Occur.SHOULD);
        meant.forEach(id -> either.add(entity(id), Occur.SHOULD));
        query.add(either.build(), Occur.MUST);
        required.forEach(ids -> query.add(anyOf(ids), Occur.FILTER));
        anyPrefix(query, Documents.SOURCE, request.sources());
        anyPrefix(query, Documents.SECTION, request.sections());
        anyPrefix(query, Documents.LANGUAGE, request.languages());
        addTimes(query, request.after(), request.before());
        return query.build();
    }

    private static Query text(SearchRequest request) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String part : request.words()) {
            Words.of(part).forEach(word -> query.add(anywhere(word), Occur.MUST));
        }
        for (String phrase : request.phrases()) {
            query.add(phrase(Words.of(phrase)), Occur.MUST);
        }
        BooleanQuery built = query.build();
        return built.clauses().isEmpty() ? new MatchAllDocsQuery() : built;
    }

    private static Query phrase(List<String> words) {
        String[] all = words.toArray(String[]::new);
        return new BooleanQuery.Builder()
                .add(new BoostQuery(new PhraseQuery(Documents.HEADLINE, all), HEADLINE_WEIGHT), Occur.SHOULD)
                .add(new PhraseQuery(Documents.TEXT, all), Occur.SHOULD)
                .build();
    }

    private static Query anywhere(String word) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(word(Documents.HEADLINE, word), HEADLINE_WEIGHT), Occur.SHOULD)
                .add(word(Documents.TEXT, word), Occur.SHOULD)
                .build();
    }

    private static Query word(String field, String word) {
        TermQuery exact = new TermQuery(new Term(field, word));
        if (word.length() < ONE_EDIT_FROM) {
            return exact;
        }
        int edits = word.length() < TWO_EDITS_FROM ? 1 : 2;
        Query mistyped = new FuzzyQuery(new Term(field, word), edits, 1, MOST_EXPANSIONS, true);
        return new BooleanQuery.Builder()
                .add(exact, Occur.SHOULD)
                .add(new BoostQuery(mistyped, MISTYPED_WEIGHT), Occur.SHOULD)
                .build();
    }

    private static Query kind(String kind) {
        return new TermQuery(new Term(Documents.KIND, kind));
    }

    private static Query entity(long id) {
        return new TermQuery(new Term(Documents.ENTITY, Long.toString(id)));
    }

    private static Query anyOf(List<Long> entities) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        entities.forEach(id -> any.add(entity(id), Occur.SHOULD));
        return any.build();
    }

    private static void anyPrefix(BooleanQuery.Builder query, String field, List<String> values) {
        if (!values.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(value -> any.add(new PrefixQuery(new Term(field, value)), Occur.SHOULD));
            query.add(any.build(), Occur.FILTER);
        }
    }

    private static void addTimes(BooleanQuery.Builder query, @Nullable Instant after, @Nullable Instant before) {
        if (after != null || before != null) {
            long from = after == null ? Long.MIN_VALUE : after.toEpochMilli();
            long to = before == null ? Long.MAX_VALUE : before.toEpochMilli() - 1;
            query.add(LongPoint.newRangeQuery(Documents.TIME, from, to), Occur.FILTER);
        }
    }
}
