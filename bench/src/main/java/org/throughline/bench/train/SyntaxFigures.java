package org.throughline.bench.train;

import java.util.List;
import java.util.Locale;
import org.throughline.bench.Treebank;
import org.throughline.engine.language.DependencyParser;
import org.throughline.engine.language.PartOfSpeechTagger;
import org.throughline.engine.language.Token;
import org.throughline.engine.language.Word;

/** Counts right tags, heads and labels on gold tokens, told while training. */
final class SyntaxFigures {
    private SyntaxFigures() {}

    /** Tags, heads, and heads with the universal relation, as shares of all tokens. */
    static String of(List<Treebank.Tree> trees, PartOfSpeechTagger tagger, DependencyParser parser) {
        int[] right = new int[3];
        int all = 0;
        for (Treebank.Tree tree : trees) {
            Word[] words = Word.of(tree.tokens());
            String[] tags = tagger.tag(words);
            count(tree.tokens(), tags, parser.parse(words, tags), right);
            all += words.length;
        }
        return String.format(
                Locale.ROOT,
                "XPOS %.4f UAS %.4f LAS %.4f",
                right[0] / (double) all,
                right[1] / (double) all,
                right[2] / (double) all);
    }

    private static void count(List<Token> tokens, String[] tags, DependencyParser.Tree guess, int[] right) {
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            boolean head = guess.heads()[index] == token.head();
            right[0] += tags[index].equals(token.tag()) ? 1 : 0;
            right[1] += head ? 1 : 0;
            right[2] += head && universal(guess.relations()[index]).equals(universal(token.relation())) ? 1 : 0;
        }
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 || relation.endsWith(":pass") ? relation : relation.substring(0, colon);
    }
}
