package org.throughline.app.terminal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.Edition;
import org.throughline.engine.name.Entity;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;

/** Who said what in a story: every statement once, with the sources that carry it. */
final class SaidWords {
    private final Edition edition;
    private final Map<Long, Entity> entities;

    /** One statement in the wording that was found first. */
    record Said(String speaker, String words, Quotation.Kind kind, Set<String> sources) {
        /** What many carry comes first, then words before reports of words. */
        static final Comparator<Said> BY_WEIGHT =
                Comparator.comparingInt((Said said) -> -said.sources().size()).thenComparing(Said::kind);
    }

    SaidWords(Edition edition) {
        this.edition = edition;
        this.entities = edition.entitiesById();
    }

    List<Said> in(List<AnnotatedArticle> articles) {
        Map<Object, Said> said = new LinkedHashMap<>();
        for (AnnotatedArticle article : articles) {
            long[] statements = edition.statementIds().getOrDefault(article.id(), new long[0]);
            for (int i = 0; i < article.quotations().size(); i++) {
                Quotation quotation = article.quotations().get(i);
                if (quotation.speaker() >= 0 && quotation.isListed()) {
                    long statement = i < statements.length ? statements[i] : 0;
                    take(article, quotation, statement, said);
                }
            }
        }
        return said.values().stream().sorted(Said.BY_WEIGHT).toList();
    }

    private void take(AnnotatedArticle article, Quotation quotation, long statement, Map<Object, Said> said) {
        String words = quotation.words(article.article().text());
        Object key = statement == 0 ? words : (Object) statement;
        said.computeIfAbsent(
                        key,
                        first -> new Said(speaker(article, quotation), words, quotation.kind(), new LinkedHashSet<>()))
                .sources()
                .add(article.article().source());
    }

    private String speaker(AnnotatedArticle article, Quotation quotation) {
        List<LocalEntity> locals = article.names().entities();
        LocalEntity local = locals.get(quotation.speaker());
        long[] ids = edition.entityIds().getOrDefault(article.id(), new long[0]);
        Entity entity = quotation.speaker() < ids.length ? entities.get(ids[quotation.speaker()]) : null;
        return entity == null ? local.name() : entity.name();
    }
}
