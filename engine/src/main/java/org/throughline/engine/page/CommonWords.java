package org.throughline.engine.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commonest words of some languages: enough to bear out a claim about a text's language cheaply. They only ever
 * confirm, or tell a language without near relatives; one that is not here is simply not confirmed.
 */
final class CommonWords {
    private static final int WORDS_LOOKED_AT = 120;

    /** Words chosen so that no list is borne out by a text in a neighbouring language. */
    private static final Map<String, Set<String>> WORDS = Stream.of(
                    "en the and of to that is was with for on said by at from it",
                    "de der die und das nicht mit den dem von ist auf ein eine zu im",
                    "fr les des et est dans une que pour qui sur pas du au plus avec",
                    "es el los las del y que en por con una para su se al como",
                    "it il di che della per una non sono con nel alla gli è dei più",
                    "pt o os da do em não uma um para com ao dos mais foi pelo",
                    "nl het een van en niet zijn op voor met dat aan te door ook bij",
                    "ru и в не на что с по из как для его это к от был",
                    "pl nie się na w z że jest do to jak przez od oraz dla po",
                    "tr ve bir bu için ile da de olarak olan en daha çok ancak göre kadar",
                    "sv och att det som en på är av för med inte till den har ett",
                    "cs se na že je v s z o by do pro ale jako podle jsou",
                    "uk і в не на що з та до у за як його це від який",
                    "ar في من على إلى أن التي عن مع هذا الذي ما أو هذه كان بعد",
                    "fa و در به از که این را با است برای آن یک بر تا شد",
                    "id yang dan di dengan untuk dari ini itu pada tidak dalam akan ke juga oleh",
                    "vi của và là các có được cho trong một không người này với những đã")
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    words -> words[0],
                    words -> new HashSet<>(Arrays.asList(words).subList(1, words.length))));

    private static final String[] WITHOUT_NEAR_RELATIVES = {"en", "de", "fr"};

    private CommonWords() {}

    /** Whether the text is plainly in this language; false also where that cannot be told cheaply. */
    static boolean bearOut(String language, String text) {
        Set<String> common = WORDS.get(language);
        return common != null && hits(common, text, 0.13) > 0;
    }

    /** The language that the text is plainly in; null where that cannot be told so, and of languages with near relatives. */
    static @Nullable String plainLanguage(String text) {
        for (String language : WITHOUT_NEAR_RELATIVES) {
            if (hits(WORDS.getOrDefault(language, Set.of()), text, 0.15) >= 12) {
                return language;
            }
        }
        return null;
    }

    /** How many of the first words are common ones; 0 if they are not enough to tell or less than that share. */
    private static int hits(Set<String> common, String text, double leastShare) {
        int words = 0;
        int hits = 0;
        int start = -1;
        for (int i = 0; i <= text.length() && words < WORDS_LOOKED_AT; i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                hits += i - start <= 7
                                && common.contains(text.substring(start, i).toLowerCase(Locale.ROOT))
                        ? 1
                        : 0;
                start = -1;
            }
        }
        return words >= 15 && hits >= Math.max(3, words * leastShare) ? hits : 0;
    }
}
