package org.throughline.engine.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.copy.AttributionGraph.Edge;
import org.throughline.engine.reading.AnnotatedArticle;

class AttributionGraphTest {
    private final AttributionGraph graph = new AttributionGraph();

    @Test
    void countsWhoRelysOnWhom() {
        graph.place(InventedNews.from("Courier")
                .citing("Havel.net")
                .tells("One", "a")
                .article());
        graph.place(InventedNews.from("Courier")
                .citing("Havel.net")
                .tells("Two", "b")
                .article());
        graph.place(InventedNews.from("Herald").by("Ona").tells("Three", "c").article());
        assertThat(graph.edges()).containsExactly(new Edge("Courier", "havel.net", 2), new Edge("Herald", "ona", 1));
    }

    @Test
    void aReportThatRetellsAnotherIsNotIndependent() {
        AnnotatedArticle first = InventedNews.from("Havel.net").tells("One", "a");
        AnnotatedArticle retold =
                InventedNews.from("Courier").citing("Havel.net").tells("Two", "b");
        CopyIndex copies = new CopyIndex();
        List<Family> families = List.of(copies.place(first), copies.place(retold));
        graph.place(first.article());
        graph.place(retold.article());
        assertThat(graph.independent(families, Map.of(first.id(), "Havel.net", retold.id(), "Courier")))
                .isEqualTo(1);
    }
}
