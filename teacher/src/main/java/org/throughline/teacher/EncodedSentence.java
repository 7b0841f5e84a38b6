package org.throughline.teacher;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.throughline.engine.language.Token;
import org.throughline.engine.name.NameDocument;

/**
 * A sentence ready for the network: each word's vectors, its neighbours', and what an encoder that knows no capitals cannot
 * see: shapes, the lexicon, how the document writes the word. Some 1.6 kB a word.
 */
final class EncodedSentence {
    private static final int LEXICON_BITS = 12;
    private static final int SHAPE_BITS = 7;
    /** One for what each of three words is, one more for there being none. */
    private static final int OF_A_WORD = LEXICON_BITS + SHAPE_BITS + 1;

    private static final int VECTORS = 4 * WordEncoder.WIDTH;
    /** Length of what {@link #fill} writes; a multiple of 8. */
    static final int WIDTH = VECTORS + 64;

    private static final int OF_THE_PLACE = VECTORS + 3 * OF_A_WORD;
    private static final int WRITTEN_SMALL = 4;
    private static final int WRITTEN_CAPITAL = 8;

    private final short[][] vectors;
    private final int[] kinds;
    private final int[] shapes;
    private final int[] written;
    private final boolean titled;
    private final BitSet plain;

    EncodedSentence(List<Token> tokens, NameDocument.Line line, short[][] vectors) {
        this.vectors = vectors;
        this.kinds = line.kinds();
        this.shapes = tokens.stream().mapToInt(token -> shape(token.form())).toArray();
        this.written = line.written();
        this.titled = line.titled() == 1;
        this.plain = line.plain();
    }

    private static int shape(String form) {
        int initial = form.codePointAt(0);
        boolean capital = Character.isUpperCase(initial);
        boolean all = capital && form.length() > 1 && form.chars().noneMatch(Character::isLowerCase);
        boolean inner = !all && form.chars().skip(1).anyMatch(Character::isUpperCase);
        boolean digit = form.chars().anyMatch(Character::isDigit);
        boolean mark = !Character.isLetterOrDigit(initial);
        return bit(capital, 0)
                | bit(all, 1)
                | bit(inner, 2)
                | bit(digit, 3)
                | bit(form.length() == 1, 4)
                | bit(mark, 5);
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    int size() {
        return vectors.length;
    }

    /** Whether no name can begin here. */
    boolean isPlain(int word) {
        return plain.get(word);
    }

    /** Writes the evidence at a word over {@code input}, {@value #WIDTH} numbers. */
    void fill(int word, float[] input) {
        Arrays.fill(input, 0);
        copy(word, 0, 2 * WordEncoder.WIDTH, input, 0);
        copy(word - 1, WordEncoder.WIDTH, 2 * WordEncoder.WIDTH, input, 2 * WordEncoder.WIDTH);
        copy(word + 1, 0, WordEncoder.WIDTH, input, 3 * WordEncoder.WIDTH);
        for (int near = word - 1; near <= word + 1; near++) {
            word(near, input, VECTORS + (near - word + 1) * OF_A_WORD);
        }
        input[OF_THE_PLACE] = word == 0 ? 1 : 0;
        input[OF_THE_PLACE + 1] = titled ? 1 : 0;
        input[OF_THE_PLACE + 2] = (written[word] & WRITTEN_SMALL) != 0 ? 1 : 0;
        input[OF_THE_PLACE + 3] = written[word] >= WRITTEN_CAPITAL ? 1 : 0;
    }

    private void copy(int word, int from, int to, float[] input, int at) {
        if (word >= 0 && word < vectors.length) {
            for (int number = from; number < to; number++) {
                input[at + number - from] = Float.float16ToFloat(vectors[word][number]);
            }
        }
    }

    private void word(int word, float[] input, int at) {
        if (word < 0 || word >= vectors.length) {
            input[at + OF_A_WORD - 1] = 1;
            return;
        }
        int bits = kinds[word] & (1 << LEXICON_BITS) - 1 | shapes[word] << LEXICON_BITS;
        for (int bit = 0; bit < LEXICON_BITS + SHAPE_BITS; bit++) {
            input[at + bit] = bits >> bit & 1;
        }
    }
}
