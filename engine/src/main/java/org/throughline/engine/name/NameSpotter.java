package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/** Where names stand and of what kind they are: the tagger's word, corrected by the whole document. Safe for many threads. */
public final class NameSpotter {
    /** An article with more names than this is a register: only the first are taken. */
    private static final int MOST_NAMES = 20_000;

    /** What a sentence may begin with before a name, with a capital that is not the name's. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "Despite",
            "Although",
            "Though",
            "While",
            "When",
            "After",
            "Before",
            "During",
            "Since",
            "Because",
            "If",
            "But",
            "And",
            "For",
            "With",
            "As",
            "By",
            "About",
            "Against",
            "Under",
            "Over",
            "Between",
            "Among",
            "At",
            "In",
            "On",
            "From",
            "To",
            "Unlike",
            "Like",
            "Yet",
            "So",
            "Both",
            "That",
            "Then",
            "Now",
            "Is",
            "Was",
            "Has",
            "Will",
            "Did",
            "Nach",
            "Bei",
            "Mit",
            "Für",
            "Von",
            "Auch",
            "Aber",
            "Laut",
            "Und",
            "Wie",
            "Als",
            "Wenn",
            "Dass",
            "Ob",
            "Trotz");

    /** Parts of speech of words that no name ends with: small words, pronouns, "Abroad". */
    private static final Set<String> FUNCTION_TAGS =
            Set.of("IN", "DT", "CC", "PRP", "PRP$", "MD", "RB", "WDT", "WP", "WRB", "EX", "TO");

    private static final List<EntityKind> KINDS =
            List.of(EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.OTHER);

    /** The names in the order of the text, without titles, dates and sums. */
    public List<FoundName> spot(String text, String language, List<ParsedSentence> sentences) {
        List<List<Token>> tokens =
                sentences.stream().map(ParsedSentence::tokens).toList();
        int[][] labels = NameTagger.of(language).tag(new NameDocument(language, tokens));
        List<FoundName> found = new ArrayList<>();
        for (int sentence = 0; sentence < labels.length && found.size() < MOST_NAMES; sentence++) {
            collect(text, sentences.get(sentence), labels[sentence], found);
        }
        return new NameVote(text, language, sentences)
                .vote(found).stream().filter(name -> !NotNames.is(name)).toList();
    }

    private static void collect(String text, ParsedSentence sentence, int[] labels, List<FoundName> found) {
        int first = 0;
        for (int place = 0; place < labels.length; place++) {
            int part = NameLabels.part(labels[place]);
            if (part == NameLabels.BEGIN || part == NameLabels.SINGLE) {
                first = place;
            }
            int type = NameLabels.type(labels[place]);
            if (type >= 0 && NameLabels.ends(labels[place]) && type != NameLabels.TIME) {
                add(text, sentence, first, place + 1, KINDS.get(Math.min(type, 3)), found);
            }
        }
    }

    /** Adds the name without marks and small words at its ends; nothing if little is left ("Republic" of "Republic of"). */
    private static void add(
            String text, ParsedSentence sentence, int from, int to, EntityKind kind, List<FoundName> found) {
        List<Token> tokens = sentence.tokens();
        int first = from;
        int end = to;
        while (first < end && !mayBegin(tokens, first, end)) {
            first++;
        }
        while (end > first && !mayEnd(tokens.get(end - 1))) {
            end--;
        }
        end = NotNames.withoutLoneMark(tokens, first, end);
        boolean cutOff = end < to && end == first + 1;
        if (end > first && !cutOff) {
            found.add(name(text, sentence, first, end, kind));
        }
    }

    /** "Despite Kassim Adan": a preposition with the capital of a sentence's start is no name. */
    private static boolean mayBegin(List<Token> tokens, int first, int end) {
        Token token = tokens.get(first);
        boolean word = Character.isLetterOrDigit(token.form().codePointAt(0))
                || token.form().length() > 1;
        boolean preposition = first == 0 && end > 1 && FUNCTION_WORDS.contains(token.form());
        return word && !preposition;
    }

    private static boolean mayEnd(Token token) {
        boolean word = Character.isLetterOrDigit(token.form().codePointAt(0))
                || token.form().length() > 1;
        return word && !FUNCTION_TAGS.contains(token.tag());
    }

    /** A name without titles at these places, a possessive ending cut off its spelling. */
    static FoundName name(String text, ParsedSentence sentence, int first, int end, EntityKind kind) {
        List<Token> tokens = sentence.tokens();
        Span span = new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
        String spelling = span.in(text).replaceAll("\\s+", " ");
        if (spelling.endsWith("'s") || spelling.endsWith("’s")) {
            spelling = spelling.substring(0, spelling.length() - 2).strip();
        }
        return new FoundName(sentence, first, end, kind, spelling, List.of());
    }
}
