package org.throughline.engine.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.language.SoundKey;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.memory.Snapshot;

/**
 * What a translator leaves in its place: the numbers of a report and its names by their sound, each where it first stands.
 *
 * @param keys hashes in the order of the text, each once, at most {@value #MOST}
 * @param words of the report
 * @param language hash of the language's code
 */
record Anchors(int[] keys, int words, int language) {
    private static final int MOST = 48;
    private static final int MOST_WORDS = 800;
    private static final int SHORTEST_NAME = 4;

    /** Anchors in the same order that make a translation, and the share of the poorer report's. */
    private static final int LEAST_ALIGNED = 9;

    private static final double LEAST_SHARE = 0.7;
    private static final double SHORTENED = 0.6;

    static final Anchors NONE = new Anchors(new int[0], 0, 0);

    static Anchors of(Article article) {
        Set<Integer> keys = new LinkedHashSet<>();
        int words = 0;
        for (Block block : article.blocks()) {
            if (block.type().isBody()) {
                WordScanner scanner = new WordScanner(
                        article.text(), block.span().start(), block.span().end());
                while (words < MOST_WORDS && scanner.next()) {
                    words++;
                    int key = key(scanner);
                    if (key != 0 && keys.size() < MOST) {
                        keys.add(key);
                    }
                }
            }
        }
        return new Anchors(
                keys.stream().mapToInt(Integer::intValue).toArray(),
                words,
                article.language().hashCode());
    }

    private static int key(WordScanner word) {
        if (word.hasDigits()) {
            return word.hash();
        }
        boolean name = word.startsUpper() && !word.beginsSentence() && word.length() >= SHORTEST_NAME;
        return name ? SoundKey.of(word) : 0;
    }

    /** How much of the poorer report's anchors stand in the other in the same order, 0..1; 0 for too few or too unlike lengths. */
    double aligned(Anchors other) {
        int fewer = Math.min(keys.length, other.keys.length);
        double lengths = (double) Math.min(words, other.words) / Math.max(1, Math.max(words, other.words));
        if (fewer < LEAST_ALIGNED || lengths < SHORTENED) {
            return 0;
        }
        int common = common(other);
        return common < LEAST_ALIGNED ? 0 : (double) common / fewer;
    }

    boolean isTranslationOf(Anchors other) {
        return language != other.language && aligned(other) >= LEAST_SHARE;
    }

    /** The longest common subsequence. */
    private int common(Anchors other) {
        int[] row = new int[other.keys.length + 1];
        for (int key : keys) {
            int diagonal = 0;
            for (int j = 0; j < other.keys.length; j++) {
                int above = row[j + 1];
                row[j + 1] = key == other.keys[j] ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[other.keys.length];
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, keys, keys.length);
        out.writeInt(words);
        out.writeInt(language);
    }

    static Anchors restored(DataInputStream in) throws IOException {
        return new Anchors(Snapshot.readInts(in), in.readInt(), in.readInt());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Anchors anchors
                && Arrays.equals(keys, anchors.keys)
                && words == anchors.words
                && language == anchors.language;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys) + 31 * words + language;
    }
}
