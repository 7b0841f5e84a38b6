package org.throughline.bench.area;

import java.util.List;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.NameFinder;
import org.throughline.engine.name.Names;
import tools.jackson.databind.JsonNode;

/** A row of the quotation sets as an article with sentences and names, in the order in which pages are read. */
public final class QuoteRows {
    private final LanguageLayer languageLayer = new LanguageLayer();
    private final NameFinder nameFinder = new NameFinder();

    /** What the finder is given. */
    public record Parsed(Article article, List<ParsedSentence> sentences, Names names) {}

    /** Reads the input fields alone. */
    public Parsed parse(JsonNode row) {
        String language = row.path("lang").asString("en");
        Article article = PlainArticles.of(
                row.path("title").asString(""), language, row.path("text").asString(""));
        List<ParsedSentence> tagged = languageLayer.tag(article);
        Names names = nameFinder.find(article, tagged);
        List<Span> units = names.mentions().stream().map(Mention::span).sorted().toList();
        return new Parsed(article, languageLayer.parse(language, tagged, units), names);
    }
}
