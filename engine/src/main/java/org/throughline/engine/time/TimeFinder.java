package org.throughline.engine.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.time.TimeResolver.Meaning;
import org.throughline.engine.time.TimeRule.Match;

/**
 * Finds time expressions and resolves them against the article's date.
 *
 * <p>A grammar of small rules per language (resources {@code en.rules}, {@code en.lexicon} and so on) over the words of a
 * sentence; needs neither tags nor a parse, so it serves every language with a rule file; tags, where there are any, tell
 * what lies ahead. Values follow TIMEX3 (TimeML
 * annotation guidelines 1.2.1). Safe for many threads; linear in the text; about a millisecond for 4 kB.
 */
public final class TimeFinder {
    /** @param reference the article's day; without it only absolute dates get a value of their own */
    public List<TimeExpression> find(
            String text, String language, List<ParsedSentence> sentences, @Nullable LocalDate reference) {
        TimeGrammar grammar = TimeGrammar.of(language);
        if (grammar == null) {
            return List.of();
        }
        List<TimeExpression> found = new ArrayList<>();
        TimeResolver resolver = new TimeResolver(new TimeSetting(reference));
        for (ParsedSentence sentence : sentences) {
            List<TimeWord> words = grammar.scanner().scan(text, sentence.span());
            find(grammar, words, resolver, sentence, found);
        }
        return found;
    }

    private static void find(
            TimeGrammar grammar,
            List<TimeWord> words,
            TimeResolver resolver,
            ParsedSentence sentence,
            List<TimeExpression> found) {
        Map<Integer, Tense> told = Tense.of(sentence.tokens());
        int at = 0;
        while (at < words.size()) {
            Match match = grammar.longest(words, at);
            Meaning meaning = match == null ? null : resolver.resolve(match, Tense.at(words, at, match.end(), told));
            if (match == null || meaning == null) {
                at = match != null && match.meaning().equals("none") ? match.end() : at + 1;
                continue;
            }
            Span span =
                    new Span(words.get(at).start(), words.get(match.end() - 1).end());
            found.add(new TimeExpression(sentence.index(), span, meaning.type(), meaning.value()));
            at = match.end();
        }
    }
}
