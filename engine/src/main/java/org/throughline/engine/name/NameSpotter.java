package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/** Where names stand and of what kind they are: the tagger's word, corrected by the whole document. Safe for many threads. */
public final class NameSpotter {
    /** An article with more names than this is a register: only the first are taken. */
    private static final int MOST_NAMES = 20_000;

    private static final List<EntityKind> KINDS =
            List.of(EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.OTHER);

    /** The names in the order of the text, without titles, dates and sums. */
    public List<FoundName> spot(String text, String language, List<ParsedSentence> sentences) {
        List<List<Token>> tokens =
                sentences.stream().map(ParsedSentence::tokens).toList();
        int[][] labels = NameTagger.of(language).tag(new NameDocument(language, tokens));
        List<FoundName> found = new ArrayList<>();
        for (int sentence = 0; sentence < labels.length && found.size() < MOST_NAMES; sentence++) {
            MiddleNames.join(tokens.get(sentence), labels[sentence], language);
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

    /** Adds the name as far as its edges leave any. */
    private static void add(
            String text, ParsedSentence sentence, int from, int to, EntityKind kind, List<FoundName> found) {
        for (NameEdges.Piece piece : NameEdges.pieces(sentence.tokens(), from, to, kind)) {
            found.add(name(text, sentence, piece.first(), piece.end(), kind));
        }
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
