package org.throughline.engine.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.compare.Report;
import org.throughline.engine.reading.AnnotatedArticle;

class BackgroundsTest {
    @Test
    void aSentenceThatSaysWhatSomethingIsBecomesItsBackground() {
        AnnotatedArticle article = InventedNews.from("herald")
                .tells(
                        "Dorvia closes gates",
                        "Elenka Marosz protested against the filling of the dam in Lissen on Tuesday.",
                        "Elenka Marosz is the president of Velmara and was a hydrologist before.");
        List<BackgroundBox> boxes = Backgrounds.of(List.of(report(article)));
        assertThat(boxes).hasSize(1);
        assertThat(boxes.getFirst()
                        .sentences()
                        .getFirst()
                        .span()
                        .in(article.article().text()))
                .startsWith("Elenka Marosz is the president");
    }

    @Test
    void whatHappenedIsNoBackground() {
        AnnotatedArticle article = InventedNews.from("herald")
                .tells("Dorvia closes gates", "Elenka Marosz protested against the filling of the dam on Tuesday.");
        assertThat(Backgrounds.of(List.of(report(article)))).isEmpty();
    }

    private static Report report(AnnotatedArticle article) {
        long[] entities = new long[article.names().entities().size()];
        for (int i = 0; i < entities.length; i++) {
            entities[i] = i + 1;
        }
        return new Report(article, entities);
    }
}
