package org.throughline.store.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.Found;

/** How articles and entities stand in the index: words to be found, values to be filtered by, and the id alone kept. */
final class Documents {
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String HEADLINE = "headline";
    static final String TEXT = "text";
    static final String NAMES = "names";
    static final String SOURCE = "source";
    static final String LANGUAGE = "lang";
    static final String SECTION = "section";
    static final String ENTITY = "entity";
    static final String TIME = "time";
    static final String ID = "id";
    static final String ARTICLE = "article";

    private static final int LONGEST_VALUE = 300;

    private Documents() {}

    static Document article(Article article, List<Long> entities) {
        Document document = keyed(ARTICLE, article.id());
        document.add(new TextField(HEADLINE, article.headline(), Field.Store.NO));
        document.add(new TextField(TEXT, evidence(article), Field.Store.NO));
        document.add(value(SOURCE, article.source()));
        document.add(value(LANGUAGE, article.language()));
        Found<String> section = article.metadata().section();
        if (section != null) {
            document.add(value(SECTION, section.value()));
        }
        for (long entity : entities.stream().distinct().toList()) {
            document.add(new StringField(ENTITY, Long.toString(entity), Field.Store.NO));
        }
        Instant time = article.time();
        if (time != null) {
            document.add(new LongPoint(TIME, time.toEpochMilli()));
        }
        document.add(new NumericDocValuesField(TIME, time == null ? 0 : time.toEpochMilli()));
        return document;
    }

    static Document entity(long id, Collection<String> spellings) {
        Document document = keyed(ENTITY, id);
        spellings.forEach(spelling -> document.add(new TextField(NAMES, spelling, Field.Store.NO)));
        return document;
    }

    static String key(String kind, long id) {
        return kind + ":" + id;
    }

    private static Document keyed(String kind, long id) {
        Document document = new Document();
        document.add(new StringField(KEY, key(kind, id), Field.Store.NO));
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new NumericDocValuesField(ID, id));
        return document;
    }

    private static StringField value(String field, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return new StringField(
                field, lower.length() > LONGEST_VALUE ? lower.substring(0, LONGEST_VALUE) : lower, Field.Store.NO);
    }

    private static String evidence(Article article) {
        StringBuilder text = new StringBuilder();
        for (Block block : article.blocks()) {
            if (block.type().isEvidence()) {
                text.append(block.span().in(article.text())).append('\n');
            }
        }
        return text.toString();
    }
}
