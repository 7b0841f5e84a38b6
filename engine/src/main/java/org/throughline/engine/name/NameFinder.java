package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/**
 * Finds the names of an article and joins short forms to full ones within it.
 *
 * <p>A trained tagger proposes names; the document corrects it (one kind a name, and a name found once is found
 * everywhere: {@link NameSpotter}); {@link LocalJoin} tells which names are one entity's. Adjectives and peoples of countries
 * ("Kazakh", "Russians") are mentions of the country, a place, so that "Russian troops" leads to Russia; other peoples,
 * creeds, events and works are OTHER. Places that stand for governments stay places. Titles are not part of a name.
 *
 * <p>Works on tokens with or without parts of speech, heads are not needed. About two milliseconds an article of 4 kB;
 * linear in the text. Stateless and safe for many threads.
 */
public final class NameFinder {
    public Names find(Article article, List<ParsedSentence> sentences) {
        if (sentences.isEmpty()) {
            return Names.NONE;
        }
        String language = article.language();
        List<FoundName> found = new NameSpotter().spot(article.text(), language, sentences);
        return new LocalJoin(article.text()).join(withTitles(article.text(), language, found));
    }

    private static List<FoundName> withTitles(String text, String language, List<FoundName> found) {
        Titles titles = new Titles(Lexicon.of(language));
        return found.stream()
                .map(name -> name.kind() == EntityKind.PERSON
                        ? name.titled(titles.of(text, name.sentence().tokens(), name.first(), name.end()))
                        : name)
                .toList();
    }

    /** What is one word to the parser: every name, with the title before it. In order, not overlapping. */
    public List<Span> units(String language, List<ParsedSentence> sentences, Names names) {
        List<Span> units = new ArrayList<>();
        Titles titles = new Titles(Lexicon.of(language));
        int place = 0;
        int sentence = -1;
        for (Mention mention : names.mentions()) {
            List<Token> tokens = sentences.get(mention.sentence()).tokens();
            place = mention.sentence() == sentence ? place : 0;
            sentence = mention.sentence();
            while (place + 1 < tokens.size()
                    && tokens.get(place).span().start() < mention.span().start()) {
                place++;
            }
            boolean person = names.entities().get(mention.entity()).kind() == EntityKind.PERSON;
            int first = person ? titles.start(tokens, place) : place;
            int start = tokens.get(first).span().start();
            while (!units.isEmpty() && units.getLast().end() > start) {
                units.removeLast();
            }
            units.add(new Span(start, mention.span().end()));
        }
        return units;
    }
}
