package org.throughline.peers;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's names of three classes, at its leanest: one classifier, one thread, no times, no numbers, no finer classes. Its
 * names need parts of speech.
 */
final class CoreNames {
    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    private final StanfordCoreNLP names;
    private final StanfordCoreNLP tokenizer;
    private final CRFClassifier<CoreLabel> classifier;

    /** The words of a text, a list a sentence. */
    record Tokens(List<List<CoreLabel>> sentences) {
        Tokens {
            sentences = List.copyOf(sentences);
        }
    }

    CoreNames() throws IOException {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner");
        settings.setProperty("ner.model", MODEL);
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.statisticalOnly", "true");
        settings.setProperty("threads", "1");
        names = new StanfordCoreNLP(settings);
        Properties plain = new Properties();
        plain.setProperty("annotators", "tokenize");
        tokenizer = new StanfordCoreNLP(plain);
        try {
            classifier = CRFClassifier.getClassifier(MODEL);
        } catch (ClassNotFoundException foreign) {
            throw new IOException("not a model of this CoreNLP: " + MODEL, foreign);
        }
    }

    /** From the text to names. */
    void find(String text) {
        names.annotate(new CoreDocument(text));
    }

    Tokens tokens(String text) {
        CoreDocument document = new CoreDocument(text);
        tokenizer.annotate(document);
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (CoreMap sentence : document.annotation().get(CoreAnnotations.SentencesAnnotation.class)) {
            sentences.add(sentence.get(CoreAnnotations.TokensAnnotation.class));
        }
        return new Tokens(sentences);
    }

    /** From the words to names. */
    void classify(Tokens tokens) {
        tokens.sentences().forEach(classifier::classify);
    }
}
