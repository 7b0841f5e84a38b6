package org.throughline.engine.name;

import org.throughline.engine.language.Word;
import org.throughline.engine.model.Features;

/**
 * What the name tagger looks at. English has one set of features. Other languages have those that do not hang on a language
 * (shapes, the lexicon, the document) twice, once for all and once for the language, and words for the language alone.
 */
public final class NameFeatures {
    private static final int ENGLISH = 0;

    private final int language;
    private final Features features = new Features();

    /** @param language code of the document's language */
    public NameFeatures(String language) {
        this.language = language.equals("en") ? ENGLISH : language.hashCode();
    }

    /** The evidence at a token, given the labels of the two tokens before it. */
    public Features at(NameDocument.Line line, int place, int before, int second) {
        features.clear();
        general(line, place, before, second, 0);
        if (language != ENGLISH) {
            general(line, place, before, second, language);
        }
        words(line, place, before, second);
        return features;
    }

    private void general(NameDocument.Line line, int place, int before, int second, int salt) {
        Word[] words = line.words();
        int shape = words[place].shape();
        int left = Word.at(words, place - 1).shape();
        int right = Word.at(words, place + 1).shape();
        int first = place == 0 ? 1 : 0;
        features.add(1 ^ salt, shape, line.titled());
        features.add(2 ^ salt, shape, first);
        features.add(3 ^ salt, left, shape);
        features.add(4 ^ salt, shape, right);
        features.add(5 ^ salt, left, shape, right);
        features.add(6 ^ salt, shape, right, Word.at(words, place + 2).shape());
        features.add(7 ^ salt, before, shape);
        features.add(8 ^ salt, before, second);
        features.add(9 ^ salt, before, second, shape);
        features.add(10 ^ salt, line.written()[place], shape, first);
        features.add(11 ^ salt, line.written()[place], before);
        features.add(12 ^ salt, before, shape, right);
        lexicon(line, place, before, salt);
    }

    private void lexicon(NameDocument.Line line, int place, int before, int salt) {
        int shape = line.words()[place].shape();
        int kind = line.kind(place);
        int left = line.kind(place - 1);
        int right = line.kind(place + 1);
        features.add(20 ^ salt, kind, shape);
        features.add(21 ^ salt, left, shape);
        features.add(22 ^ salt, right, shape);
        features.add(23 ^ salt, left, kind, right);
        features.add(24 ^ salt, before, kind);
        features.add(25 ^ salt, before, kind, shape);
        features.add(26 ^ salt, kind, right, shape);
        features.add(27 ^ salt, left, kind, shape);
        features.add(28 ^ salt, line.kind(place - 2), left, shape);
        features.add(29 ^ salt, right, line.kind(place + 2), shape);
        features.add(30 ^ salt, before, left, shape);
        features.add(31 ^ salt, before, kind, right);
        for (int bit = 1; bit <= Lexicon.CITY; bit <<= 1) {
            if (kind > 0 && (kind & bit) != 0) {
                features.add(32 ^ salt, bit, shape);
            }
            if (left > 0 && (left & bit) != 0) {
                features.add(33 ^ salt, bit, shape);
            }
            if (right > 0 && (right & bit) != 0) {
                features.add(34 ^ salt, bit, shape);
            }
        }
    }

    private void words(NameDocument.Line line, int place, int before, int second) {
        Word[] words = line.words();
        Word word = words[place];
        Word left = Word.at(words, place - 1);
        Word right = Word.at(words, place + 1);
        own(word, left, right, before);
        add(60, left.lower());
        add(61, right.lower());
        add(62, Word.at(words, place - 2).lower());
        add(63, Word.at(words, place + 2).lower());
        add(64, left.lower(), word.lower());
        add(65, word.lower(), right.lower());
        add(66, left.lower(), word.shape());
        add(67, right.lower(), word.shape());
        add(68, left.lower(), Word.at(words, place - 2).lower());
        add(69, right.lower(), Word.at(words, place + 2).lower());
        add(70, left.suffix3(), word.shape());
        add(71, right.suffix3(), word.shape());
        add(72, left.lower(), right.lower());
        add(73, before, right.lower());
        add(74, before, left.lower());
        add(75, second, left.lower());
        add(76, Word.at(words, place + 3).lower(), word.shape());
        add(77, Word.at(words, place - 3).lower(), word.shape());
    }

    private void own(Word word, Word left, Word right, int before) {
        features.add(40, word.form());
        add(41, word.lower());
        add(42, word.prefix2(), word.shape());
        add(43, word.prefix3(), word.shape());
        add(44, word.suffix1(), word.shape());
        add(45, word.suffix2(), word.shape());
        add(46, word.suffix3(), word.shape());
        add(47, word.suffix4(), word.shape());
        add(48, before, word.lower());
        add(49, before, word.suffix3());
        add(50, left.suffix2(), word.suffix3());
        add(51, word.suffix3(), right.suffix2());
    }

    private void add(int template, int one) {
        features.add(template ^ language, one);
    }

    private void add(int template, int one, int two) {
        features.add(template ^ language, one, two);
    }
}
