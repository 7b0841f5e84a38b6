package org.throughline.engine.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commonest words of some languages: enough to bear out a claim about a text's language cheaply. They only ever
 * confirm; a language that is not here is simply not confirmed.
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

    private CommonWords() {}

    /** Whether the text is plainly in this language; false also where that cannot be told cheaply. */
    static boolean bearOut(String language, String text) {
        Set<String> common = WORDS.get(language);
        if (common == null) {
            return false;
        }
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
        return words >= 15 && hits >= Math.max(3, words * 0.13);
    }
}
