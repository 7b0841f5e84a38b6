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
 * (in quotation marks if it has spaces). Anything else is a word; no input is an error, what cannot be meant is a mistake
 * that the answer names.
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
        @Nullable Instant before,
        List<Mistake> mistakes) {
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
        mistakes = List.copyOf(mistakes);
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
        private final List<String> dates = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
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
            List<String> field =
                    switch (colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT)) {
                        case "source" -> sources;
                        case "entity" -> entities;
                        case "section" -> sections;
                        case "lang" -> languages;
                        case "after", "before" -> dates;
                        default -> words;
                    };
            if (field == words) {
                addWord(word);
            } else if (value.isBlank()) {
                mistakes.add(new Mistake(Mistake.Kind.NO_VALUE, word));
            } else if (field == dates) {
                takeDate(word, value);
            } else {
                add(field, field == entities ? value : value.toLowerCase(Locale.ROOT));
            }
        }

        private void takeDate(String word, String value) {
            Instant day = day(value);
            if (day == null) {
                mistakes.add(new Mistake(Mistake.Kind.NO_DATE, word));
            } else if (word.charAt(0) == 'a' || word.charAt(0) == 'A') {
                after = day;
            } else {
                before = day;
            }
        }

        private void addWord(String word) {
            if (word.isBlank() || word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                add(words, word);
            } else {
                mistakes.add(new Mistake(Mistake.Kind.NO_WORD, word));
            }
        }

        private static void add(List<String> list, String value) {
            if (!value.isBlank()) {
                list.add(value.strip());
            }
        }

        /** A day, a month or a year as its first moment in UTC; nothing if it is no date. */
        private static @Nullable Instant day(String value) {
            try {
                LocalDate day = switch (value.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(value), 1, 1);
                    case 7 -> YearMonth.parse(value).atDay(1);
                    default -> LocalDate.parse(value);
                };
                return day.atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeException | NumberFormatException noDate) {
                return null;
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
            return new SearchRequest(words, phrases, sources, entities, sections, languages, after, before, mistakes);
        }
    }
}
