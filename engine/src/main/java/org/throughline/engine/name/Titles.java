package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Token;

/** Finds what stands beside a person's name and says what the person is: "Ostian President", "Kremlin spokesman". */
final class Titles {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_APPOSITION = 8;
    private static final Set<String> MODIFIERS = Set.of(
            "former",
            "ex",
            "-",
            "deputy",
            "vice",
            "acting",
            "interim",
            "foreign",
            "prime",
            "press",
            "defense",
            "defence",
            "finance",
            "interior",
            "party",
            "opposition",
            "senior",
            "chief",
            "outgoing",
            "incoming",
            "late",
            "then",
            "human",
            "rights",
            "political",
            "military",
            "economy",
            "energy",
            "health",
            "justice",
            "education",
            "trade",
            "police",
            "state",
            "presidential",
            "national",
            "security",
            "team",
            "club",
            "head",
            "top",
            "veteran");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their", "its", "our", "my");

    private final Lexicon lexicon;

    Titles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Place of the first token of the title that ends before a name; the name's own place if there is none. */
    int start(List<Token> tokens, int name) {
        if (name == 0 || !isTitle(tokens.get(name - 1))) {
            return name;
        }
        int start = name - 1;
        while (start > 0 && name - start < MOST_WORDS && belongs(tokens.get(start - 1))) {
            start--;
        }
        while (start < name - 1 && tokens.get(start).form().equals("-")) {
            start++;
        }
        return start;
    }

    private boolean isTitle(Token token) {
        return (lexicon.kinds(token.form().toLowerCase(Locale.ROOT)) & Lexicon.TITLE) != 0;
    }

    private boolean belongs(Token token) {
        String form = token.form();
        String lower = form.toLowerCase(Locale.ROOT);
        if (ARTICLES.contains(lower) || (lexicon.kinds(lower) & Lexicon.BEFORE_PLACE) != 0) {
            return false;
        }
        boolean capital =
                Character.isUpperCase(form.codePointAt(0)) && !token.tag().startsWith("V");
        return capital || MODIFIERS.contains(lower) || isTitle(token);
    }

    /** The titles of the person whose name stands at these places. */
    List<String> of(String text, List<Token> tokens, int first, int end) {
        List<String> titles = new ArrayList<>(2);
        int start = start(tokens, first);
        if (start < first) {
            titles.add(words(text, tokens, start, first));
        }
        int after = apposition(tokens, end);
        if (after > end) {
            int from = ARTICLES.contains(tokens.get(end + 1).form().toLowerCase(Locale.ROOT)) ? end + 2 : end + 1;
            titles.add(words(text, tokens, from, after));
        }
        return titles;
    }

    /** Where "..., the president of Ostia," ends; the place given if no such words follow. */
    private int apposition(List<Token> tokens, int end) {
        if (end >= tokens.size() || !tokens.get(end).form().equals(",")) {
            return end;
        }
        boolean titled = false;
        int last = Math.min(tokens.size(), end + 1 + LONGEST_APPOSITION);
        for (int place = end + 1; place < last; place++) {
            String form = tokens.get(place).form();
            if (form.equals(",") || form.equals(".") || form.equals("-") && !titled) {
                return titled && place > end + 1 ? place : end;
            }
            if (tokens.get(place).tag().startsWith("V")
                    || tokens.get(place).tag().startsWith("W")) {
                return end;
            }
            titled |= isTitle(tokens.get(place)) && Character.isLowerCase(form.codePointAt(0));
        }
        return end;
    }

    private static String words(String text, List<Token> tokens, int first, int end) {
        Span span = new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
        return span.in(text).replaceAll("\\s+", " ");
    }
}
