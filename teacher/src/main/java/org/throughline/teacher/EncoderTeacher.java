package org.throughline.teacher;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.bench.NamedTexts;
import org.throughline.bench.train.GoldNames;
import org.throughline.bench.train.NameLesson;
import org.throughline.bench.train.NameTeacher;
import org.throughline.engine.language.Token;
import org.throughline.engine.name.NameDocument;
import org.throughline.engine.name.NameLabels;

/**
 * Names by a network over the vectors of a frozen sentence encoder. Texts are encoded once and kept (half a million words
 * take a gigabyte); learning from 400,000 words takes some three minutes, labelling a million some ten.
 */
public final class EncoderTeacher implements NameTeacher {
    private static final int PASSES = 5;
    private static final float RATE = 0.02f;
    private static final long SEED = 5;
    /** Of the plain words that are no name one in so many is learnt from. */
    private static final int RARELY = 4;

    private static final double FLOOR = 1e-9;

    private final Map<NamedTexts.Text, List<EncodedSentence>> encoded = new IdentityHashMap<>();
    private final float[] input = new float[EncodedSentence.WIDTH];
    private final WordEncoder encoder;

    /** Made by the service loader. */
    public EncoderTeacher() {
        try {
            encoder = new WordEncoder();
        } catch (IOException | OrtException broken) {
            throw new IllegalStateException("the encoder cannot be loaded", broken);
        }
    }

    @Override
    public List<NamedTexts.Text> label(List<NameLesson> lessons, List<NamedTexts.Text> plain) {
        LabelNetwork network = learn(lessons);
        List<NamedTexts.Text> labelled = new ArrayList<>();
        for (NamedTexts.Text text : plain) {
            List<int[]> labels = encoded(text).stream()
                    .map(sentence -> BestPath.of(logs(network, sentence)))
                    .toList();
            labelled.add(GoldNames.tagged(text, labels));
        }
        return labelled;
    }

    private List<EncodedSentence> encoded(NamedTexts.Text text) {
        return encoded.computeIfAbsent(text, this::encode);
    }

    private List<EncodedSentence> encode(NamedTexts.Text text) {
        NameDocument document = new NameDocument("en", text.sentences());
        List<EncodedSentence> sentences = new ArrayList<>();
        for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
            List<Token> tokens = text.sentences().get(sentence);
            try {
                short[][] vectors =
                        encoder.encode(tokens.stream().map(Token::form).toList());
                sentences.add(new EncodedSentence(tokens, document.line(sentence), vectors));
            } catch (OrtException broken) {
                throw new IllegalStateException("the encoder fails at " + text.id(), broken);
            }
        }
        return sentences;
    }

    private record Word(EncodedSentence sentence, int place, int label, boolean partial) {
        boolean isPlain() {
            return label == NameLabels.NONE && sentence.isPlain(place);
        }
    }

    private LabelNetwork learn(List<NameLesson> lessons) {
        Random chance = new Random(SEED);
        List<Word> words = words(lessons);
        LabelNetwork network = new LabelNetwork(chance);
        long steps = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(words, chance);
            for (Word word : words) {
                float rate = RATE * (1 - (float) steps++ / (PASSES * (float) words.size()));
                if (!word.isPlain() || chance.nextInt(RARELY) == 0) {
                    word.sentence().fill(word.place(), input);
                    network.learn(input, word.label(), word.partial(), rate);
                }
            }
        }
        return network;
    }

    private List<Word> words(List<NameLesson> lessons) {
        List<Word> words = new ArrayList<>();
        for (NameLesson lesson : lessons) {
            List<EncodedSentence> sentences = encoded(lesson.text());
            for (int sentence = 0; sentence < sentences.size(); sentence++) {
                int[] labels = GoldNames.labels(lesson.text(), sentence);
                for (int place = 0; place < labels.length; place++) {
                    words.add(new Word(sentences.get(sentence), place, labels[place], lesson.partial()));
                }
            }
        }
        return words;
    }

    private double[][] logs(LabelNetwork network, EncodedSentence sentence) {
        double[][] logs = new double[sentence.size()][NameLabels.COUNT];
        for (int place = 0; place < logs.length; place++) {
            if (sentence.isPlain(place)) {
                Arrays.fill(logs[place], Math.log(FLOOR));
                logs[place][NameLabels.NONE] = 0;
            } else {
                sentence.fill(place, input);
                float[] shares = network.shares(input);
                for (int label = 0; label < shares.length; label++) {
                    logs[place][label] = Math.log(shares[label] + FLOOR);
                }
            }
        }
        return logs;
    }
}
