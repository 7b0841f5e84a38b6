package org.throughline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Token;

/** Sentences of a treebank in CoNLL-U, with gold tokens; ranges of tokens and empty nodes are passed over. */
public final class Treebank {
    private Treebank() {}

    /** One sentence: tags and tree as the treebank gives them; without offsets, a token's span is its index. */
    public record Tree(List<Token> tokens) {
        public Tree {
            tokens = List.copyOf(tokens);
        }
    }

    public static List<Tree> read(Path file) throws IOException {
        List<Tree> trees = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Rows.open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank()) {
                    flush(tokens, trees);
                } else if (Character.isDigit(line.charAt(0))) {
                    add(tokens, line.split("\t", -1));
                }
            }
        }
        flush(tokens, trees);
        return trees;
    }

    private static void add(List<Token> tokens, String[] columns) {
        if (columns[0].chars().allMatch(Character::isDigit)) {
            int index = tokens.size();
            int head = columns[6].equals("_") ? -1 : Integer.parseInt(columns[6]) - 1;
            tokens.add(new Token(new Span(index, index + 1), columns[1], columns[4], head, columns[7]));
        }
    }

    private static void flush(List<Token> tokens, List<Tree> trees) {
        if (!tokens.isEmpty()) {
            trees.add(new Tree(tokens));
            tokens.clear();
        }
    }
}
