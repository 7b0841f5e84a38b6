package org.throughline.engine.name;

import java.util.Set;

/** Names of two Arabic words that are written as one, as two or as three: Abd al-Aziz, Abu Bakr, Salah al-Din. */
final class ArabicCompounds {
    private static final Set<String> SERVANT = Set.of(
            "abd", "abdul", "abdel", "abdal", "abdoul", "abdol", "abdou", "abdi", "abdur", "abdus", "abdu", "abdil");
    private static final Set<String> FATHER = Set.of("abu", "abou", "abo", "abi", "aboul", "abul");
    private static final Set<String> ARTICLE = Set.of(
            "al", "el", "ul", "ad", "ud", "ed", "ar", "ur", "er", "as", "us", "es", "an", "un", "az", "at", "ash", "il",
            "eddin", "l");
    private static final Set<String> RELIGION =
            Set.of("din", "deen", "dine", "aldin", "eldin", "uddin", "eddine", "eddin");

    private ArabicCompounds() {}

    static boolean isServant(String roman) {
        return SERVANT.contains(roman);
    }

    static boolean isFather(String roman) {
        return FATHER.contains(roman);
    }

    static boolean isArticle(String roman) {
        return ARTICLE.contains(roman);
    }

    static boolean isReligion(String roman) {
        return RELIGION.contains(roman);
    }

    /** "Abdulaziz" and "Abdelaziz" to "abdaziz"; "Salahuddin" and "Salaheddine" to "salahdin". */
    static NameWord simplified(NameWord word) {
        String roman = word.roman();
        if (roman.startsWith("abd") && roman.length() > 6) {
            return word.romanised("abd" + servantOf(roman));
        }
        for (String religion :
                new String[] {"uddin", "eddine", "eddin", "addin", "aldin", "eldin", "uldin", "uddeen"}) {
            if (roman.endsWith(religion) && roman.length() > religion.length() + 2) {
                return word.romanised(roman.substring(0, roman.length() - religion.length()) + "din");
            }
        }
        return word;
    }

    private static String servantOf(String roman) {
        int at = 3;
        while (at < roman.length() - 3 && SoundForm.isVowel(roman.charAt(at))) {
            at++;
        }
        if (at == 3) {
            return roman.substring(3);
        }
        boolean article = roman.charAt(at) == 'l' || roman.charAt(at) == roman.charAt(at + 1);
        return roman.substring(article ? at + 1 : at);
    }
}
