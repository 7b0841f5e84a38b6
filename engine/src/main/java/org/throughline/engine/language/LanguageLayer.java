package org.throughline.engine.language;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Span;

/**
 * Article to sentences with tokens, parts of speech and dependencies, as far as its language has models: all languages
 * have sentences and tokens, English the rest.
 *
 * <p>In two halves, because names are found on tagged sentences and parsed as one word each: {@link #tag}, then
 * {@link #parse}. Only blocks that are evidence have sentences. Costs about five milliseconds an article of 4 kB.
 * Stateless and safe for many threads; models are loaded when first needed.
 */
public final class LanguageLayer {
    /** Longer sentences are tables or lists: they stay without a tree. */
    private static final int LONGEST_PARSED = 250;

    /** Both halves, without names. */
    public List<ParsedSentence> annotate(Article article) {
        return parse(article.language(), tag(article), List.of());
    }

    /** Sentences, tokens and parts of speech; no token has a head. */
    public List<ParsedSentence> tag(Article article) {
        List<ParsedSentence> sentences = new ArrayList<>();
        for (int index = 0; index < article.blocks().size(); index++) {
            Block block = article.blocks().get(index);
            if (block.type().isEvidence()) {
                Span report = block.type() == BlockType.PARAGRAPH || block.type() == BlockType.LEAD
                        ? Datelines.after(article.text(), block.span())
                        : block.span();
                for (Span span : SentenceSplitter.split(article.text(), report, article.language())) {
                    Sentence sentence = new Sentence(sentences.size(), index, block.type(), span);
                    sentences.add(new ParsedSentence(sentence, tagged(article.text(), span, article.language())));
                }
            }
        }
        return sentences;
    }

    /** The tokens of one sentence, with parts of speech where the language has a tagger. */
    public List<Token> tagged(String text, Span sentence, String language) {
        return withTags(Tokenizer.tokens(text, sentence, language), language);
    }

    /** The same tokens with parts of speech, where the language has a tagger. */
    public List<Token> withTags(List<Token> tokens, String language) {
        if (!language.equals("en") || tokens.isEmpty()) {
            return tokens;
        }
        String[] tags = PartOfSpeechTagger.english().tag(Word.of(tokens));
        List<Token> tagged = new ArrayList<>(tokens.size());
        for (int place = 0; place < tags.length; place++) {
            Token token = tokens.get(place);
            tagged.add(new Token(token.span(), token.form(), tags[place], -1, ""));
        }
        return tagged;
    }

    /**
     * The same sentences with dependencies, where the language has a parser.
     *
     * @param units stretches of text that are one word to the parser, in order, such as a name with its title; their last
     *     token stands for the whole, the others hang on it as {@code flat}
     */
    public List<ParsedSentence> parse(String language, List<ParsedSentence> sentences, List<Span> units) {
        if (!language.equals("en")) {
            return sentences;
        }
        List<ParsedSentence> parsed = new ArrayList<>(sentences.size());
        int unit = 0;
        for (ParsedSentence sentence : sentences) {
            List<Span> own = new ArrayList<>();
            while (unit < units.size()
                    && units.get(unit).start() < sentence.span().end()) {
                own.add(units.get(unit++));
            }
            parsed.add(new ParsedSentence(sentence.sentence(), withHeads(sentence.tokens(), own)));
        }
        return parsed;
    }

    /** The same tagged English tokens with heads and relations; units as in {@link #parse}. */
    public List<Token> withHeads(List<Token> tokens, List<Span> units) {
        if (tokens.isEmpty() || tokens.size() > LONGEST_PARSED) {
            return tokens;
        }
        return new CollapsedSentence(tokens, units).parse(DependencyParser.english());
    }
}
