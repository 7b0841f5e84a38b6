package org.throughline.engine.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * Four days of an invented country's press, made by chance with a seed: events with words and names of their own among those of
 * everyday, each told by four sources and copied by a fifth.
 */
final class InventedPress {
    private static final long START = Instant.parse("2031-03-03T06:00:00Z").getEpochSecond();
    private static final List<String> SYLLABLES = List.of(
            "ba", "dro", "fen", "gil", "hav", "jor", "kel", "lun", "mir", "nos", "pra", "quen", "ros", "sel", "tam",
            "ush", "vor", "wen", "yst", "zan");

    private static final List<String> EVERYDAY = List.of(
            ("the of and to in that for on with was said from they have were more after about people year government"
                            + " minister police city week report country president million officials first time would could"
                            + " against state national company between during before public world day home found group house"
                            + " plan leader members party court law new two three many under over million high long part work")
                    .split(" "));

    private final Random random;
    private final List<Told> told = new ArrayList<>();

    private InventedPress(int seed) {
        random = new Random(seed);
    }

    /** An article and the number of its event. */
    record Told(AnnotatedArticle article, int event, Instant time) {}

    /** Articles in the order of their times, five of each event. */
    static List<Told> days(int events, int seed) {
        InventedPress press = new InventedPress(seed);
        for (int event = 0; event < events; event++) {
            press.tell(event);
        }
        press.told.sort(Comparator.comparing(Told::time));
        return press.told;
    }

    private void tell(int event) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String word = word();
            own.add(i < 6 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
        }
        long start = START + random.nextInt(4 * 86_400);
        String body = "";
        for (int i = 0; i < 5; i++) {
            body = i == 4 ? body : words(own, 70, 0.35);
            Instant time = Instant.ofEpochSecond(start + i * 5_400L + random.nextInt(3_000));
            AnnotatedArticle article = InventedNews.from("Paper " + (event + 3 * i) % 11)
                    .at(time.toString())
                    .tellsInWords(words(own, 9, 0.6), body);
            told.add(new Told(article, event, time));
        }
    }

    private String words(List<String> own, int count, double share) {
        StringBuilder words = new StringBuilder("The");
        for (int i = 0; i < count; i++) {
            List<String> from = random.nextDouble() < share ? own : EVERYDAY;
            words.append(' ').append(from.get(random.nextInt(from.size())));
        }
        return words.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }
}
