package org.throughline.engine.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/**
 * What a document says of a lone word with a capital that could be anybody: who is never met "in", "into" or "across", has no
 * article and no people named after it, is a person; the others are places.
 */
final class PlaceCues {
    private static final Set<String> BEFORE_PLACES = Set.of(
            "in",
            "into",
            "inside",
            "across",
            "throughout",
            "near",
            "outside",
            "within",
            "the",
            "nach",
            "aus",
            "innerhalb",
            "в",
            "во",
            "из",
            "en",
            "dans");

    /** Endings of the people of a place, put to its name without its last vowel or to the whole name. */
    private static final List<String> PEOPLES = List.of("n", "an", "ian", "ese", "ish", "er", "isch", "ische");

    /** One mention of so many has to follow such a word. */
    private static final int SHARE = 5;

    private final Map<String, Integer> cues = new HashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();

    PlaceCues(List<ParsedSentence> sentences) {
        for (ParsedSentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int place = 0; place < tokens.size(); place++) {
                String form = tokens.get(place).form();
                if (Character.isUpperCase(form.codePointAt(0))) {
                    String key = form.toLowerCase(Locale.ROOT);
                    mentions.merge(key, 1, Integer::sum);
                    boolean last = place + 1 == tokens.size() || !isCapital(tokens.get(place + 1));
                    boolean cue = place > 0
                            && last
                            && BEFORE_PLACES.contains(
                                    tokens.get(place - 1).form().toLowerCase(Locale.ROOT));
                    cues.merge(key, cue ? 1 : 0, Integer::sum);
                }
            }
        }
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }

    /** @param word in lower case */
    boolean speakForPlace(String word) {
        int all = mentions.getOrDefault(word, 0);
        return all > 0 && (cues.getOrDefault(word, 0) * SHARE >= all || hasPeople(word));
    }

    private boolean hasPeople(String word) {
        boolean vowel = "aeiouy".indexOf(word.charAt(word.length() - 1)) >= 0;
        String stem = vowel && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
        for (String ending : PEOPLES) {
            boolean whole = ending.equals("n") && vowel && mentions.containsKey(word + ending);
            if (whole || word.length() > 3 && ending.length() > 1 && mentions.containsKey(stem + ending)) {
                return true;
            }
        }
        return false;
    }
}
