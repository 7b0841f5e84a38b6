package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.time.Instant;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/**
 * Any bytes give an article whose blocks lie in its text, or a reason. As part of the tests it runs over the inputs kept in
 * {@code ExtractionFuzzTestInputs}, where findings are kept; to look for more: {@code JAZZER_FUZZ=1 ./throughline mvn
 * -Dquick -pl engine test -Djazzer.hooks=true -Dtest=ExtractionFuzzTest#html}.
 */
class ExtractionFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void html(byte[] bytes) {
        check(bytes, Media.HTML);
    }

    @FuzzTest(maxDuration = "10m")
    void pageText(byte[] bytes) {
        check(bytes, Media.PAGE_TEXT);
    }

    private static void check(byte[] bytes, Media media) {
        try {
            String content = Decoder.decode(bytes, media, null);
            Instant captured = Instant.parse("2031-05-05T00:00:00Z");
            Article article = new ArticleExtractor()
                    .extract(new Page("p", "s", media, content, "https://s.example/1", captured, null, Claims.NONE));
            int end = 0;
            for (Block block : article.blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
                end = block.span().end();
                assertThat(end).isLessThanOrEqualTo(article.text().length());
            }
            assertThat(article.headline()).isNotBlank();
            assertThat(Charset.forName("UTF-8").newEncoder().canEncode(article.text()))
                    .isTrue();
        } catch (UnreadablePage putAside) {
            assertThat(putAside.reason()).isNotNull();
        }
    }
}
