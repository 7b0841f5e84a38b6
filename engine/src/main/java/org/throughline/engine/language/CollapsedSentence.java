package org.throughline.engine.language;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;

/** A sentence in which names with their titles are one word each, so that the parser cannot tear them apart. */
final class CollapsedSentence {
    private final List<Token> tokens;
    /** For each token the token that stands for its unit: itself outside of units. */
    private final int[] standsFor;
    /** The tokens that stand for something, in order. */
    private final List<Integer> kept = new ArrayList<>();

    CollapsedSentence(List<Token> tokens, List<Span> units) {
        this.tokens = tokens;
        standsFor = new int[tokens.size()];
        int unit = 0;
        for (int place = 0; place < standsFor.length; place++) {
            while (unit < units.size()
                    && units.get(unit).end() <= tokens.get(place).span().start()) {
                unit++;
            }
            boolean inside = unit < units.size()
                    && units.get(unit).overlaps(tokens.get(place).span());
            standsFor[place] = inside ? lastInside(place, units.get(unit)) : place;
            if (standsFor[place] == place) {
                kept.add(place);
            }
        }
    }

    private int lastInside(int place, Span unit) {
        if (place > 0 && standsFor[place - 1] >= place) {
            return standsFor[place - 1];
        }
        int last = place;
        while (last + 1 < tokens.size() && unit.overlaps(tokens.get(last + 1).span())) {
            last++;
        }
        return last;
    }

    /** The tokens with heads and relations. */
    List<Token> parse(DependencyParser parser) {
        Word[] all = Word.of(tokens);
        Word[] words = new Word[kept.size()];
        String[] tags = new String[words.length];
        for (int place = 0; place < words.length; place++) {
            int token = kept.get(place);
            words[place] = all[token];
            tags[place] = isUnit(token) ? "NNP" : tokens.get(token).tag();
        }
        return expand(parser.parse(words, tags));
    }

    private boolean isUnit(int token) {
        return token > 0 && standsFor[token - 1] == token;
    }

    private List<Token> expand(DependencyParser.Tree tree) {
        List<Token> parsed = new ArrayList<>(tokens.size());
        int place = 0;
        for (int index = 0; index < standsFor.length; index++) {
            Token token = tokens.get(index);
            int head = standsFor[index];
            String relation = "flat";
            if (head == index) {
                head = tree.heads()[place] < 0 ? -1 : kept.get(tree.heads()[place]);
                relation = tree.relations()[place++];
            }
            parsed.add(new Token(token.span(), token.form(), token.tag(), head, relation));
        }
        return parsed;
    }
}
