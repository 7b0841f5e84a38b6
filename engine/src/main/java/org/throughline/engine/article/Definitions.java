package org.throughline.engine.article;

import java.util.List;
import java.util.Locale;

/** Sentences that say what something is, as an encyclopaedia begins: no news, but background to it. */
final class Definitions {
    private static final int START = 130;
    private static final List<String> COPULAS = List.of(
            " is a ",
            " is an ",
            " is the ",
            " was a ",
            " was an ",
            " was the ",
            " are a ",
            " is one of ",
            " ist ein ",
            " ist eine ",
            " ist der ",
            " ist die ",
            " ist das ",
            " war ein ",
            " war eine ",
            " est un ",
            " est une ",
            " est le ",
            " est la ",
            " es un ",
            " es una ",
            " es el ",
            " es la ",
            " è un ",
            " è una ",
            " é um ",
            " é uma ",
            " является ",
            " — это ",
            " – это ",
            " is een ",
            " هو ",
            " هي ",
            "是");
    private static final List<String> REPORTED = List.of(
            " said ",
            " says ",
            " told ",
            " added",
            " according to ",
            " sagte ",
            " erklärte ",
            " a déclaré",
            " dijo ",
            " сказал",
            " заявил",
            " disse ",
            " afirmó ");

    private Definitions() {}

    static boolean isOne(String paragraph) {
        String start = paragraph.substring(0, Math.min(START, paragraph.length()));
        if (start.isEmpty()
                || Character.isLowerCase(start.charAt(0))
                || "\"\u201c\u201e\u00ab'".indexOf(start.charAt(0)) >= 0) {
            return false;
        }
        String lower = paragraph.toLowerCase(Locale.ROOT);
        return COPULAS.stream().anyMatch(start::contains) && REPORTED.stream().noneMatch(lower::contains);
    }
}
