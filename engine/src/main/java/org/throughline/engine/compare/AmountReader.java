package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.compare.NumberWords.Meaning;
import org.throughline.engine.compare.NumberWords.Role;
import org.throughline.engine.compare.Words.Item;
import org.throughline.engine.name.Demonyms;

/**
 * Finds the numbers of a sentence that count or measure something. Dates, parts of names, ages between commas and chances
 * ("one in three") are none; a number without a unit is kept to
 * know that it was told; "70 to 80" is a range, "71 to 48" a score; "a four-page summary" counts no pages that a report
 * of 300 pages could be held against. One pass over the words.
 */
final class AmountReader {
    private static final String CURRENCIES = "$€£¥₽₴₸";
    private static final int WINDOW = 7;
    private static final int UNIT_WITHIN = 3;
    private static final String PEOPLE = "people";
    static final String SCORE = "score";
    static final String SHARE = "%";
    /** Words that stand behind a number without being counted. */
    private static final Set<String> NO_UNITS = Set.of(
            "and", "or", "to", "of", "in", "on", "at", "by", "the", "a", "an", "as", "for", "from", "is", "was", "were",
            "are", "with", "last", "next", "this", "each", "every", "if", "when", "after", "before", "more", "other",
            "but", "than", "also", "while", "since", "until", "about", "it", "he", "she", "they", "who", "that",
            "which", "has", "have", "had", "und", "oder", "von", "im", "am", "auf", "der", "das", "den", "wurden", "и",
            "или", "в", "на", "из", "с", "по", "к");

    private static final Set<String> PERIODS = Set.of(
            "hour", "day", "week", "month", "year", "stunde", "tag", "woche", "monat", "jahr", "час", "день", "неделю",
            "месяц", "год");

    private final String text;
    private final Words words;
    private final List<Span> barred;
    private final List<String> stems = new ArrayList<>();
    private final List<Amount> found = new ArrayList<>();

    private AmountReader(String text, Words words, List<Span> barred) {
        this.text = text;
        this.words = words;
        this.barred = barred;
        for (Item item : words.items()) {
            boolean nation = item.normal().endsWith("s") && Demonyms.country(item.normal()) != null;
            boolean number = item.isDigits() || Words.isNumber(item.stem());
            stems.add(number ? "" : nation ? PEOPLE : item.stem());
        }
    }

    /** @param barred stretches of the sentence whose numbers count nothing: dates and names */
    static List<Amount> of(String text, Words words, List<Span> barred) {
        AmountReader reader = new AmountReader(text, words, barred);
        for (int at = 0; at < words.items().size(); ) {
            at = reader.readAt(at);
        }
        return List.copyOf(reader.found);
    }

    /** Reads what begins with this word; gives the word to go on with. */
    private int readAt(int at) {
        Numeral numeral = isBarred(at) ? null : Numeral.at(words, text, at);
        if (numeral == null) {
            return at + 1;
        }
        int next = numeral.next();
        String link = next < words.items().size() ? link(next) : "";
        if (link.isEmpty()) {
            add(numeral, numeral);
            return next;
        }
        int second = link.equals("-") || link.equals("–") ? next : next + 1;
        Numeral other = second < words.items().size() ? Numeral.at(words, text, second) : null;
        if (other == null) {
            add(numeral, numeral);
            return next;
        }
        if (link.equals("to") || link.equals("-") || link.equals("–")) {
            addPair(numeral, other);
        }
        return other.next();
    }

    private boolean isBarred(int at) {
        Span span = words.items().get(at).span();
        return barred.stream().anyMatch(span::overlaps);
    }

    /** What may bind a number to a second one: a dash or "to" for ranges and scores, "in" and "of" for chances and parts. */
    private String link(int next) {
        String between = Numeral.between(words, text, next);
        if (between.equals("-") || between.equals("–")) {
            return words.items().get(next).isDigits() ? between : linkWord(next);
        }
        return between.isBlank() ? linkWord(next) : "";
    }

    private String linkWord(int next) {
        return switch (words.items().get(next).normal()) {
            case "to", "bis", "до" -> "to";
            case "and", "und" -> isAfterBetween(next) ? "to" : "";
            case "in", "of", "von", "из" -> "of";
            default -> "";
        };
    }

    private boolean isAfterBetween(int and) {
        for (int i = and - 1; i >= Math.max(0, and - UNIT_WITHIN - 1); i--) {
            String word = words.items().get(i).normal();
            if (word.equals("between") || word.equals("zwischen")) {
                return true;
            }
        }
        return false;
    }

    private void addPair(Numeral one, Numeral other) {
        if (one.low() >= other.low() && !other.round()) {
            Span span = span(one.first(), other.next());
            Set<String> near = near(one.first(), other.next());
            found.add(new Amount(one.low(), one.low(), Amount.Bound.NONE, 0, SCORE, span, near));
            found.add(new Amount(other.low(), other.low(), Amount.Bound.NONE, 0, SCORE + 2, span, near));
        } else if (other.low() > one.low()) {
            add(one, other);
        }
    }

    private void add(Numeral from, Numeral to) {
        Counted counted = counted(from, to);
        if (to.low() == 1 && !to.round() && !CountedWords.isOfPeople(counted.unit())) {
            return;
        }
        double low = from.low() * (from.times() == 1 && from != to ? to.times() : 1);
        boolean estimated = false;
        Amount.Bound bound = Amount.Bound.NONE;
        for (int i = from.first() - 1; i >= Math.max(0, from.first() - UNIT_WITHIN); i--) {
            estimated |= NumberWords.is(Role.ROUGH, words.items().get(i).normal());
            bound = bound == Amount.Bound.NONE ? bound(i, from.first()) : bound;
        }
        found.add(new Amount(
                low,
                to.high(),
                bound,
                estimated ? Amount.estimated(to.high()) : to.round() ? Amount.rounded(to.high()) : 0,
                counted.unit() + period(counted.next()),
                span(from.first(), counted.next()),
                near(from.first(), counted.next())));
    }

    private Amount.Bound bound(int at, int number) {
        String word = words.items().get(at).normal();
        boolean than = words.items().get(at + 1).normal().equals("than");
        if (NumberWords.is(Role.LEAST, word) || (word.equals("more") && than)) {
            return Amount.Bound.LEAST;
        }
        boolean most = NumberWords.is(Role.MOST, word)
                || ((word.equals("fewer") || word.equals("less")) && than)
                || (word.equals("up") && at + 2 == number);
        return most ? Amount.Bound.MOST : Amount.Bound.NONE;
    }

    /** "A month", "per year", "each week": what is counted by the month is not held against what is counted in all. */
    private String period(int at) {
        if (at + 1 >= words.items().size()) {
            return "";
        }
        String word = words.items().get(at).normal();
        boolean by = word.equals("per")
                || word.equals("a")
                || word.equals("an")
                || word.equals("each")
                || word.equals("pro")
                || word.equals("im")
                || word.equals("в");
        return by && PERIODS.contains(words.items().get(at + 1).normal()) ? "/" + stems.get(at + 1) : "";
    }

    /** What a number counts, and the word after it. */
    private record Counted(String unit, int next) {}

    private Counted counted(Numeral from, Numeral to) {
        int next = to.next();
        int start = words.items().get(from.first()).span().start();
        if (start > 0 && CURRENCIES.indexOf(text.charAt(start - 1)) >= 0) {
            return new Counted(text.substring(start - 1, start), next);
        }
        int end = words.items().get(next - 1).span().end();
        if (text.startsWith("%", end) || text.startsWith(" %", end)) {
            return new Counted(SHARE, next);
        }
        if (!to.suffix().isEmpty()) {
            return new Counted(to.suffix(), next);
        }
        Counted word = next < words.items().size() ? countedWord(from, to) : null;
        return word == null ? new Counted("", next) : word;
    }

    private @Nullable Counted countedWord(Numeral from, Numeral to) {
        int next = to.next();
        String between = Numeral.between(words, text, next);
        boolean of = to.low() < to.high() && words.items().get(next).normal().equals("of");
        int at = of ? next + 1 : next;
        if (between.equals("-")) {
            return attribute(at);
        }
        if (at >= words.items().size() || !isOneSpace(between)) {
            return null;
        }
        Item word = words.items().get(at);
        Meaning currency = NumberWords.as(Role.CURRENCY, word.normal());
        if (currency != null) {
            return new Counted(currency.unit(), at + 1);
        }
        if (NumberWords.is(Role.PERCENT, word.normal()) || (word.normal().equals("per") && isCent(at + 1))) {
            return new Counted(SHARE, at + 1);
        }
        int people = people(at);
        int unit = people >= 0 ? people : at;
        boolean none = people < 0 && (NO_UNITS.contains(word.normal()) || word.isDigits());
        return none ? null : new Counted(CountedWords.unit(stems, from.first(), unit), unit + 1);
    }

    private boolean isCent(int at) {
        return at < words.items().size() && words.items().get(at).normal().equals("cent");
    }

    /** "Four-page summary" counts the pages of summaries alone. */
    private @Nullable Counted attribute(int at) {
        int head = at + 1;
        if (head < words.items().size() && words.items().get(head).normal().equals("old")) {
            head++;
        }
        return head < words.items().size() ? new Counted(stems.get(at) + "-" + stems.get(head), at + 1) : null;
    }

    /** The word for people that a number counts over adjectives, on this side of any mark; less than 0 if there is none. */
    private int people(int at) {
        for (int i = at; i < Math.min(words.items().size(), at + UNIT_WITHIN); i++) {
            if (CountedWords.meansPeople(stems.get(i))) {
                return i;
            }
            boolean ends = NO_UNITS.contains(words.items().get(i).normal())
                    || i + 1 >= words.items().size()
                    || !isOneSpace(Numeral.between(words, text, i + 1));
            if (ends) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isOneSpace(String between) {
        return between.length() == 1 && (Character.isWhitespace(between.charAt(0)) || between.charAt(0) == '\u00a0');
    }

    private Span span(int first, int next) {
        int start = words.items().get(first).span().start();
        boolean sign = start > 0 && CURRENCIES.indexOf(text.charAt(start - 1)) >= 0;
        return new Span(
                sign ? start - 1 : start, words.items().get(next - 1).span().end());
    }

    private Set<String> near(int first, int next) {
        Set<String> near = new HashSet<>();
        for (int i = Math.max(0, first - WINDOW); i < Math.min(stems.size(), next + WINDOW); i++) {
            String word = words.items().get(i).normal().toLowerCase(Locale.ROOT);
            if (!stems.get(i).isEmpty() && !NO_UNITS.contains(word)) {
                near.add(stems.get(i));
            }
        }
        return near;
    }
}
