package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.quotation.StatementRegister;
import org.throughline.engine.quotation.StatementVersion;
import org.throughline.engine.reading.AnnotatedArticle;

class SpeakersTest {
    private static final long BREM = 21;
    private static final String WORDS = "“The dam stays closed until the fishermen of the coast are paid.”";
    private static final String OTHER_WORDS = "“The dam stays shut until all fishermen of the coast are paid.”";

    private final StatementRegister register = new StatementRegister();
    private final Map<Long, AnnotatedArticle> articles = new LinkedHashMap<>();
    private final Map<Long, long[]> entityIds = new LinkedHashMap<>();
    private final Map<Long, long[]> statementIds = new LinkedHashMap<>();

    private AnnotatedArticle told(long id, String words, int speaker, double confidence) {
        Metadata metadata = Metadata.of(new Found<>("", "test", 1), new Found<>("en", "test", 1));
        Article article =
                new Article(id, 0, "a" + id, "Paper " + id, null, null, null, metadata, Set.of(), List.of(), words);
        Span all = new Span(0, words.length());
        Quotation quotation =
                new Quotation(0, List.of(all), Quotation.Kind.DIRECT, null, null, speaker, true, confidence);
        AnnotatedArticle annotated = new AnnotatedArticle(
                article,
                List.of(new Sentence(0, 0, BlockType.PARAGRAPH, all)),
                new Names(
                        List.of(),
                        List.of(new LocalEntity(EntityKind.PERSON, "Orla Brem", new TreeMap<>(), List.of()))),
                List.of(),
                List.of(quotation),
                List.of());
        articles.put(id, annotated);
        entityIds.put(id, new long[] {BREM});
        statementIds.put(id, register.resolve(article, annotated.quotations(), new long[] {BREM}));
        return annotated;
    }

    private Speakers speakers() {
        return new Speakers(new Edition(
                articles, entityIds, statementIds, List.of(), register.statements(), List.of(), List.of(), List.of()));
    }

    @Test
    void anotherArticleSettlesWhatOneLeavesOpen() {
        AnnotatedArticle open = told(1, WORDS, -1, 0.3);
        assertThat(speakers().isShown(open, 0)).isFalse();
        told(2, OTHER_WORDS, 0, 0.9);
        assertThat(speakers().of(open, 0)).isEqualTo(BREM);
        assertThat(speakers().isShown(open, 0)).isTrue();
    }

    @Test
    void aDoubtfulSpeakerSettlesNothing() {
        AnnotatedArticle open = told(1, WORDS, -1, 0.3);
        told(2, WORDS, 0, 0.4);
        assertThat(speakers().of(open, 0)).isZero();
    }

    @Test
    void tellsAllWordingsAndWhoCarriedThemFirst() {
        told(1, WORDS, 0, 0.9);
        told(2, OTHER_WORDS, 0, 0.9);
        assertThat(speakers().repeated()).singleElement().satisfies(statement -> {
            List<StatementVersion> versions = speakers().versions(statement);
            assertThat(versions).extracting(StatementVersion::source).containsExactly("Paper 1", "Paper 2");
            assertThat(versions.getLast().difference().isNone()).isFalse();
        });
    }
}
