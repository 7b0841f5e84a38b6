package org.throughline.engine.name;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of days and months in a language and in English (from CLDR): written with a capital, but nobody's name. */
final class CalendarWords {
    private static final Map<String, CalendarWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Set<String> days = new HashSet<>();
    private final Set<String> months = new HashSet<>();

    private CalendarWords(String language) {
        for (ULocale locale : new ULocale[] {ULocale.ENGLISH, ULocale.forLanguageTag(language)}) {
            DateFormatSymbols symbols = new DateFormatSymbols(locale);
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                add(symbols.getWeekdays(context, DateFormatSymbols.WIDE), days);
                add(symbols.getMonths(context, DateFormatSymbols.WIDE), months);
            }
        }
    }

    private static void add(String[] names, Set<String> to) {
        for (String name : names) {
            if (!name.isEmpty()) {
                to.add(name.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The words for texts in a language. */
    static CalendarWords of(String language) {
        String code = language.length() > 8 ? "en" : language;
        return BY_LANGUAGE.computeIfAbsent(code, CalendarWords::new);
    }

    /** Whether a word, also in the plural, is a day of the week. */
    boolean isDay(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return days.contains(lower) || lower.endsWith("s") && days.contains(lower.substring(0, lower.length() - 1));
    }

    boolean isMonth(String word) {
        return months.contains(word.toLowerCase(Locale.ROOT));
    }
}
