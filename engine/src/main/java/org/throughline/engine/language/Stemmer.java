package org.throughline.engine.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Words without their inflection, by the Snowball rules of Lucene: "Minister" and "Ministers" give one stem. A stem is a key,
 * never shown. English, German, Russian, Spanish, French and Arabic have rules; a word of another language is its own stem.
 * Not thread-safe: one instance a text.
 */
public final class Stemmer {
    /** Longer words are none: the rules are not linear. */
    private static final int LONGEST = 40;

    private final @Nullable SnowballStemmer rules;

    /** @param language ISO 639-1 code */
    public Stemmer(String language) {
        rules = switch (language) {
            case "en" -> new EnglishStemmer();
            case "de" -> new GermanStemmer();
            case "ru" -> new RussianStemmer();
            case "es" -> new SpanishStemmer();
            case "fr" -> new FrenchStemmer();
            case "ar" -> new ArabicStemmer();
            default -> null;
        };
    }

    /** The stem of a word, in lower case. */
    public String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (rules == null || lower.length() > LONGEST) {
            return lower;
        }
        rules.setCurrent(lower);
        rules.stem();
        return rules.getCurrent();
    }
}
