package org.throughline.teacher;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts words into the pieces that an encoder knows: small letters without accents, the longest known piece first (Devlin et
 * al. 2019, arXiv:1810.04805; uncased).
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reads a vocabulary in the format of Hugging Face's tokenizers. */
    WordPieces(InputStream json) throws IOException {
        JsonMapper.shared()
                .readTree(json)
                .path("model")
                .path("vocab")
                .properties()
                .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
        if (!numbers.containsKey("[UNK]")) {
            throw new IOException("no vocabulary of word pieces");
        }
    }

    /** The number of a piece that every vocabulary has, such as {@code [CLS]}. */
    int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("no piece " + piece);
        }
        return number;
    }

    /** The pieces of a word, one at least. */
    List<Integer> of(String word) {
        String plain = plain(word);
        List<Integer> pieces = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = endOfRun(plain, at);
            if (!Character.isWhitespace(plain.charAt(at))) {
                addPieces(plain.substring(at, end), pieces);
            }
            at = end;
        }
        return pieces.isEmpty() ? List.of(number("[UNK]")) : pieces;
    }

    /** Letters and digits stay together, every mark stands alone. */
    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private void addPieces(String run, List<Integer> pieces) {
        List<Integer> own = new ArrayList<>();
        int start = 0;
        while (start < run.length() && run.length() <= LONGEST_WORD) {
            int end = run.length();
            while (end > start && !numbers.containsKey(piece(run, start, end))) {
                end--;
            }
            if (end == start) {
                break;
            }
            own.add(number(piece(run, start, end)));
            start = end;
        }
        if (start < run.length()) {
            pieces.add(number("[UNK]"));
        } else {
            pieces.addAll(own);
        }
    }

    private static String piece(String run, int start, int end) {
        return (start > 0 ? "##" : "") + run.substring(start, end);
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .map(WordPieces::straight)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static int straight(int letter) {
        return switch (letter) {
            case '’', '‘' -> '\'';
            case '“', '”' -> '"';
            default -> letter;
        };
    }
}
