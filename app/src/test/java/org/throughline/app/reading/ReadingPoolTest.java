package org.throughline.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.feeds.saved.SavedPage;

/** Results come in the order of the inputs, and nothing that one page does harms another. */
@Timeout(60)
class ReadingPoolTest {
    private static final Duration DEADLINE = Duration.ofMillis(200);

    private record Named(String name) implements SavedPage {
        @Override
        public Page load() throws UnreadablePage {
            throw new UnreadablePage(Reason.NO_ARTICLE);
        }
    }

    private static List<SavedPage> pages(int number) {
        return IntStream.range(0, number)
                .<SavedPage>mapToObj(i -> new Named(Integer.toString(i)))
                .toList();
    }

    /** Reads and gives each page's name and reason. */
    private static List<String> outcomes(List<SavedPage> pages, ReadingPool.Reading reading) throws Exception {
        List<String> outcomes = new ArrayList<>();
        try (ReadingPool pool = new ReadingPool(2, reading, DEADLINE, Duration.ofSeconds(2))) {
            pool.readAll(pages.iterator(), outcome -> {
                Quarantined one = Objects.requireNonNull(outcome.quarantined());
                outcomes.add(one.name() + " " + one.reason().label());
            });
        }
        return outcomes;
    }

    private static AnnotatedArticle refuse(SavedPage page) throws UnreadablePage {
        page.load();
        throw new IllegalStateException();
    }

    @Test
    void resultsComeInTheOrderOfTheInputs() throws Exception {
        List<String> outcomes = outcomes(pages(50), page -> {
            pause(Integer.parseInt(page.name()) % 7);
            return refuse(page);
        });
        assertThat(outcomes)
                .isEqualTo(
                        IntStream.range(0, 50).mapToObj(i -> i + " no-article").toList());
    }

    @Test
    void pagesThatNeverEndArePutAsideHoweverMany() throws Exception {
        List<String> outcomes = outcomes(pages(8), page -> {
            if (Integer.parseInt(page.name()) % 2 == 1) {
                spin();
            }
            return refuse(page);
        });
        assertThat(outcomes)
                .containsExactly(
                        "0 no-article",
                        "1 out-of-time",
                        "2 no-article",
                        "3 out-of-time",
                        "4 no-article",
                        "5 out-of-time",
                        "6 no-article",
                        "7 out-of-time");
    }

    @Test
    void aPageThatOnlyWaitsIsPutAsideByTheClock() throws Exception {
        assertThat(outcomes(pages(1), page -> {
                    pause(60_000);
                    return refuse(page);
                }))
                .containsExactly("0 out-of-time");
    }

    @Test
    void aPageThatIsSlowOnceIsTriedOnceMore() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<String> outcomes = outcomes(pages(1), page -> {
            if (tries.getAndIncrement() == 0) {
                spin();
            }
            return refuse(page);
        });
        assertThat(outcomes).containsExactly("0 no-article");
        assertThat(tries).hasValue(2);
    }

    @Test
    void failuresCostOnePage() throws Exception {
        List<String> outcomes = outcomes(pages(3), page -> switch (page.name()) {
            case "0" -> throw new IllegalArgumentException("a bug");
            case "1" -> endless(page);
            default -> refuse(page);
        });
        assertThat(outcomes).containsExactly("0 failed", "1 failed", "2 no-article");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static AnnotatedArticle endless(SavedPage page) {
        return endless(page);
    }

    /** Uses its processor until it is told to stop; real steps are not told. */
    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
