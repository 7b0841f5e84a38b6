package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.engine.language.Token;

/**
 * Where names that the tagger found really begin and end: without marks, small words and verbs at the ends ("Sophia* has"), and
 * apart where a bracket or another mark that no name holds stands between ("Kerrin (Alvar Reik").
 */
final class NameEdges {
    /** What a sentence may begin with before a name, with a capital that is not the name's. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("Despite Although Though While When After Before During Since Because If But And For With As By About "
                            + "Against Under Over Between Among At In On From To Unlike Like Yet So Both That Then Now Is Was Has "
                            + "Will Did Nach Bei Mit Für Von Auch Aber Laut Und Wie Als Wenn Dass Ob Trotz")
                    .split(" "));

    /** Parts of speech of words that no name ends with: small words, pronouns, "Abroad". */
    private static final Set<String> FUNCTION_TAGS =
            Set.of("IN", "DT", "CC", "PRP", "PRP$", "MD", "RB", "WDT", "WP", "WRB", "EX", "TO");

    private static final Set<String> GENERATIONS = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    private static final Set<String> OPEN = Set.of("(", "[", "{");
    private static final Set<String> CLOSED = Set.of(")", "]", "}");
    private static final Set<String> APART = Set.of("*", "|", ";", "…", "...", "•", "~", "^", "=", "<", ">", "→");

    private NameEdges() {}

    /** Tokens from the first to before the end. */
    record Piece(int first, int end) {}

    /** What is left of the name at these places, in order; nothing if little is ("Republic" of "Republic of"). */
    static List<Piece> pieces(List<Token> tokens, int from, int to, EntityKind kind) {
        List<Piece> pieces = new ArrayList<>();
        int first = from;
        boolean last = CLOSED.contains(tokens.get(to - 1).form());
        boolean whole = kind != EntityKind.PERSON && !last && areBalanced(tokens, from, to);
        for (int place = from; place <= to; place++) {
            if (place == to || isApart(tokens.get(place).form(), whole)) {
                Piece piece = trimmed(tokens, first, place);
                boolean cutOff = piece.end() < place && piece.end() == piece.first() + 1;
                if (piece.end() > piece.first() && !cutOff) {
                    pieces.add(kind == EntityKind.PERSON ? withGeneration(tokens, piece) : piece);
                }
                first = place + 1;
            }
        }
        return pieces;
    }

    /** "Alvar Reik, Jr." is another than Alvar Reik. */
    private static Piece withGeneration(List<Token> tokens, Piece name) {
        int next = name.end();
        next += next < tokens.size() && tokens.get(next).form().equals(",") ? 1 : 0;
        boolean generation = name.end() - name.first() > 1
                && next < tokens.size()
                && GENERATIONS.contains(tokens.get(next).form());
        return generation ? new Piece(name.first(), next + 1) : name;
    }

    private static boolean isApart(String form, boolean whole) {
        return APART.contains(form) || !whole && (OPEN.contains(form) || CLOSED.contains(form));
    }

    private static boolean areBalanced(List<Token> tokens, int from, int to) {
        int open = 0;
        for (int place = from; place < to && open >= 0; place++) {
            String form = tokens.get(place).form();
            open += OPEN.contains(form) ? 1 : CLOSED.contains(form) ? -1 : 0;
        }
        return open == 0;
    }

    private static Piece trimmed(List<Token> tokens, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && !mayBegin(tokens, first, end)) {
            first++;
        }
        while (end > first && !mayEnd(tokens.get(end - 1))) {
            end--;
        }
        return new Piece(first, NotNames.withoutLoneMark(tokens, first, end));
    }

    /** "Despite Kassim Adan": a preposition with the capital of a sentence's start is no name. */
    private static boolean mayBegin(List<Token> tokens, int first, int end) {
        Token token = tokens.get(first);
        boolean preposition = first == 0 && end > 1 && FUNCTION_WORDS.contains(token.form());
        return isWord(token) && !preposition;
    }

    private static boolean mayEnd(Token token) {
        boolean verb = token.tag().startsWith("VB")
                && Character.isLowerCase(token.form().codePointAt(0));
        return isWord(token) && !verb && !FUNCTION_TAGS.contains(token.tag());
    }

    private static boolean isWord(Token token) {
        return Character.isLetterOrDigit(token.form().codePointAt(0))
                || token.form().length() > 1;
    }
}
