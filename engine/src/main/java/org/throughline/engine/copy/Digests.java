package org.throughline.engine.copy;

import java.util.Set;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Flag;
import org.throughline.engine.language.WordScanner;

/**
 * Articles that tell of many events at once: live blogs, news in brief, horoscopes, the day's top stories. They are no
 * copies of anything and open stories of their own that nothing joins, so that they never glue others together.
 */
public final class Digests {
    private static final Set<String> WORDS = Set.of(
            "liveblog",
            "liveticker",
            "newsticker",
            "horoscope",
            "horoskop",
            "horoscopo",
            "гороскоп",
            "briefing",
            "newsletter",
            "roundup",
            "newsblog",
            "дайджест",
            "crossword",
            "podcast");
    private static final Set<String> STARTS = Set.of(
            "live updates",
            "live blog",
            "top stories",
            "five things",
            "en direct",
            "en directo",
            "en vivo",
            "ao vivo",
            "главные новости",
            "главное за",
            "morning briefing");

    private Digests() {}

    /** Whether the article says so of itself, by flag or headline. */
    public static boolean isDigest(Article article) {
        if (article.flags().contains(Flag.LIVE)
                || article.flags().contains(Flag.GALLERY)
                || article.flags().contains(Flag.NOT_AN_ARTICLE)) {
            return true;
        }
        WordScanner scanner = new WordScanner(article.headline());
        String before = "";
        for (int i = 0; i < 40 && scanner.next(); i++) {
            String word = scanner.normal();
            if (WORDS.contains(word) || (i == 1 && STARTS.contains(before + " " + word))) {
                return true;
            }
            before = word;
        }
        return false;
    }
}
