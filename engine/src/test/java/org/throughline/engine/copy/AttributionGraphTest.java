package org.throughline.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.copy.AttributionGraph.Edge;
import org.throughline.engine.reading.AnnotatedArticle;

class AttributionGraphTest {
    @Test
    void countsWhoRelysOnWhom() {
        AttributionGraph graph = AttributionGraph.of(List.of(
                InventedNews.from("Courier")
                        .citing("Havel.net")
                        .tells("One", "a")
                        .article(),
                InventedNews.from("Courier")
                        .citing("Havel.net")
                        .tells("Two", "b")
                        .article(),
                InventedNews.from("Herald").by("Ona").tells("Three", "c").article()));
        assertThat(graph.edges()).containsExactly(new Edge("Courier", "havel.net", 2), new Edge("Herald", "ona", 1));
    }

    @Test
    void aReportThatRetellsAnotherIsNotIndependent() {
        AnnotatedArticle first = InventedNews.from("Havel.net").tells("One", "a");
        AnnotatedArticle retold =
                InventedNews.from("Courier").citing("Havel.net").tells("Two", "b");
        CopyIndex copies = new CopyIndex();
        List<Family> families = List.of(copies.place(first), copies.place(retold));
        AttributionGraph graph = AttributionGraph.of(List.of(first.article(), retold.article()));
        assertThat(graph.independent(families, Map.of(first.id(), "Havel.net", retold.id(), "Courier")))
                .isEqualTo(1);
    }
}
