package org.throughline.store.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for: words, "phrases", and {@code source: entity: section: lang: after: before:} with a value each
 * (in quotation marks if it has spaces). Anything else is a word; no input is an error.
 *
 * @param after inclusive
 * @param before exclusive
 */
public record SearchRequest(
        List<String> words,
        List<String> phrases,
        List<String> sources,
        List<String> entities,
        List<String> sections,
        List<String> languages,
        @Nullable Instant after,
        @Nullable Instant before) {
    /** Longer questions are cut. */
    public static final int LONGEST = 300;

    private static final int MOST_PARTS = 16;

    public SearchRequest {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        sources = List.copyOf(sources);
        entities = List.copyOf(entities);
        sections = List.copyOf(sections);
        languages = List.copyOf(languages);
    }

    public boolean isEmpty() {
        return words.isEmpty()
                && phrases.isEmpty()
                && sources.isEmpty()
                && entities.isEmpty()
                && sections.isEmpty()
                && languages.isEmpty()
                && after == null
                && before == null;
    }

    public static SearchRequest parse(String text) {
        Parts parts = new Parts();
        String rest = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        int at = 0;
        for (int count = 0; count < MOST_PARTS && at < rest.length(); count++) {
            at = parts.take(rest, at);
        }
        return parts.request();
    }

    /** Collects the parts of a question from left to right. */
    private static final class Parts {
        private final List<String> words = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> sources = new ArrayList<>();
        private final List<String> entities = new ArrayList<>();
        private final List<String> sections = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private @Nullable Instant after;
        private @Nullable Instant before;

        /** Takes one part; where the next begins. */
        int take(String text, int from) {
            int at = from;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && isQuote(text.charAt(at))) {
                int end = closing(text, at + 1);
                add(phrases, text.substring(at + 1, end));
                return end + 1;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !isQuote(text.charAt(end))) {
                end++;
            }
            String word = text.substring(at, end);
            if (word.endsWith(":") && end < text.length() && isQuote(text.charAt(end))) {
                int close = closing(text, end + 1);
                takeWord(word + text.substring(end + 1, close));
                return close + 1;
            }
            takeWord(word);
            return end;
        }

        private void takeWord(String word) {
            int colon = word.indexOf(':');
            String value = word.substring(colon + 1);
            switch (colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "source" -> add(sources, value.toLowerCase(Locale.ROOT));
                case "entity" -> add(entities, value);
                case "section" -> add(sections, value.toLowerCase(Locale.ROOT));
                case "lang" -> add(languages, value.toLowerCase(Locale.ROOT));
                case "after" -> after = day(value, after);
                case "before" -> before = day(value, before);
                default -> add(words, word);
            }
        }

        private static void add(List<String> list, String value) {
            if (!value.isBlank()) {
                list.add(value.strip());
            }
        }

        /** A day, a month or a year as its first moment in UTC; what is no date changes nothing. */
        private static @Nullable Instant day(String value, @Nullable Instant otherwise) {
            try {
                LocalDate day = switch (value.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(value), 1, 1);
                    case 7 -> YearMonth.parse(value).atDay(1);
                    default -> LocalDate.parse(value);
                };
                return day.atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeException | NumberFormatException noDate) {
                return otherwise;
            }
        }

        private static boolean isQuote(char c) {
            return c == '"' || c == '“' || c == '”' || c == '„';
        }

        private static int closing(String text, int from) {
            int at = from;
            while (at < text.length() && !isQuote(text.charAt(at))) {
                at++;
            }
            return at;
        }

        SearchRequest request() {
            return new SearchRequest(words, phrases, sources, entities, sections, languages, after, before);
        }
    }
}
