package org.throughline.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.article.Article;
import org.throughline.engine.reading.AnnotatedArticle;

class CoverageTest {
    private final Map<Long, Article> articles = new HashMap<>();

    @Test
    void everyArticleIsCountedOnce() {
        Family agencys = family("ONA", InventedNews.from("ona.example"), CopyKind.EXACT, CopyKind.SHORTENED);
        Family own = family(null, InventedNews.from("lune-post.example"), CopyKind.REVISION, CopyKind.EDITED);
        Family drawn = family(null, InventedNews.from("harbour.example").citing("lune-post.example"));
        Coverage coverage = Coverage.of(List.of(agencys, own, drawn), articles::get);
        assertThat(coverage).isEqualTo(new Coverage(2, 1, Map.of("ONA", 2, "lune-post.example", 1), 1));
        assertThat(coverage.articles()).isEqualTo(7);
    }

    @Test
    void ofReportsThatAllDrawOnEachOtherOneIsTheFirst() {
        Family one = family(null, InventedNews.from("lune-post.example").citing("harbour.example"));
        Family other = family(null, InventedNews.from("harbour.example").citing("lune-post.example"));
        assertThat(Coverage.of(List.of(one, other), articles::get)).isEqualTo(new Coverage(1, 1, Map.of(), 0));
    }

    @Test
    void aFamilyWhoseOriginalIsUnknownIsNotCounted() {
        Family gone = family("ONA", InventedNews.from("ona.example"), CopyKind.EXACT);
        articles.clear();
        assertThat(Coverage.of(List.of(gone), articles::get).articles()).isZero();
    }

    private Family family(@Nullable String agency, InventedNews news, CopyKind... others) {
        AnnotatedArticle original = news.tellsInWords("The bridge over the Lune is closed");
        articles.put(original.id(), original.article());
        List<Family.Member> members = new ArrayList<>(List.of(new Family.Member(original.id(), CopyKind.ORIGINAL, 1)));
        for (CopyKind kind : others) {
            members.add(new Family.Member(original.id() + members.size(), kind, 0.9));
        }
        return new Family(original.id(), original.id(), agency, 0.9, members);
    }
}
