package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.bench.Area;
import org.throughline.bench.NamedTexts;
import org.throughline.bench.Rows;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.language.Token;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.FoundName;
import org.throughline.engine.name.NameDocument;
import org.throughline.engine.name.NameLabels;
import org.throughline.engine.name.NameSpotter;
import org.throughline.engine.name.NameTagger;
import org.throughline.engine.page.LanguageDetector;

/**
 * Names on the gold tokens of a document: reads the tokens and nothing else. The language is guessed from them; a document's
 * text is its tokens with spaces between.
 */
public final class NamesInTextArea implements Area {
    @Override
    public String name() {
        return "ner";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<NamedTexts.Text> texts = NamedTexts.read(set);
        String language = language(texts);
        List<Prediction> rows = new ArrayList<>();
        for (NamedTexts.Text text : texts) {
            rows.add(new Prediction(text.id(), tags(text, language)));
        }
        Rows.write(predictions, rows);
    }

    /** The language that most of the set's documents seem to be in: a sentence alone is too little to tell. */
    private static String language(List<NamedTexts.Text> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (NamedTexts.Text text : texts) {
            String words = text.sentences().getFirst().stream().map(Token::form).collect(Collectors.joining(" "));
            counts.merge(LanguageDetector.detect(words, null).code(), 1, Integer::sum);
        }
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static List<Tags> tags(NamedTexts.Text document, String language) {
        StringBuilder text = new StringBuilder();
        List<ParsedSentence> sentences = new ArrayList<>();
        List<String[]> tags = new ArrayList<>();
        for (List<Token> forms : document.sentences()) {
            sentences.add(sentence(sentences.size(), forms, text));
            String[] none = new String[forms.size()];
            Arrays.fill(none, "O");
            tags.add(none);
        }
        times(document, language, tags);
        for (FoundName name : new NameSpotter().spot(text.toString(), language, sentences)) {
            set(tags.get(name.sentence().index()), name.first(), name.end(), type(name.kind()));
        }
        return tags.stream().map(one -> new Tags(List.of(one))).toList();
    }

    private static ParsedSentence sentence(int index, List<Token> forms, StringBuilder text) {
        int start = text.length();
        List<Token> tokens = new ArrayList<>(forms.size());
        for (Token form : forms) {
            int from = text.length();
            text.append(form.form());
            tokens.add(new Token(new Span(from, text.length()), form.form(), "", -1, ""));
            text.append(' ');
        }
        Span span = new Span(start, text.length());
        return new ParsedSentence(new Sentence(index, index, BlockType.PARAGRAPH, span), tokens);
    }

    /** Dates and sums, which are no names to the reader. */
    private static void times(NamedTexts.Text document, String language, List<String[]> tags) {
        int[][] labels = NameTagger.of(language).tag(new NameDocument(language, document.sentences()));
        for (int sentence = 0; sentence < labels.length; sentence++) {
            for (int place = 0; place < labels[sentence].length; place++) {
                if (NameLabels.type(labels[sentence][place]) == NameLabels.TIME) {
                    int part = NameLabels.part(labels[sentence][place]);
                    boolean first = part == NameLabels.BEGIN || part == NameLabels.SINGLE;
                    tags.get(sentence)[place] = first ? "B-MISC" : "I-MISC";
                }
            }
        }
    }

    private static String type(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "PER";
            case PLACE -> "LOC";
            case ORGANISATION -> "ORG";
            case OTHER -> "MISC";
        };
    }

    private static void set(String[] tags, int first, int end, String type) {
        for (int place = first; place < end; place++) {
            tags[place] = (place == first ? "B-" : "I-") + type;
        }
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        return Stream.of("eww", "pud_en", "pud_de", "pud_ru")
                .map(set -> new Run(
                        "ner/" + set, folder.resolve(set + "_dev.jsonl"), folder.resolve("evaluate.py"), List.of()))
                .toList();
    }

    private record Tags(List<String> tags) {}

    private record Prediction(String id, List<Tags> sents) {}
}
