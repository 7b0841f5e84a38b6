package org.throughline.engine.article.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days written out in text: "3 May 2021", "May 3, 2021", "03.05.2021", "2021-05-03", "2021年5月3日", month names in many
 * languages. Linear in the text; years from 1995 on.
 */
public final class WrittenDates {
    private static final Map<String, Integer> MONTHS = months();
    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2100;

    private final List<String> parts = new ArrayList<>();
    private final StringBuilder separators = new StringBuilder();
    private final boolean monthFirst;

    private WrittenDates(String text, boolean monthFirst) {
        this.monthFirst = monthFirst;
        tokenise(text);
    }

    /**
     * @param monthFirst how to read 03/05/2021: true for the United States' way
     * @return every day written in the text, in order
     */
    public static List<LocalDate> in(String text, boolean monthFirst) {
        return new WrittenDates(text, monthFirst).find();
    }

    /** Runs of digits and of letters, with the first character between each and the one before. */
    private void tokenise(String text) {
        int at = 0;
        char separator = ' ';
        while (at < text.length() && parts.size() < 400) {
            char unit = text.charAt(at);
            int end = at;
            if (isDigit(unit)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
            } else if (Character.isLetter(unit)) {
                while (end < text.length() && Character.isLetter(text.charAt(end)) && (end == at || !isUnit(unit))) {
                    end++;
                }
            }
            if (end > at) {
                parts.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                separators.append(separator);
                separator = 0;
                at = end;
            } else {
                separator = separator == 0 || separator == ' ' ? unit : separator;
                at++;
            }
        }
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isUnit(char unit) {
        return unit == '\u5e74'
                || unit == '\u6708'
                || unit == '\u65e5'
                || unit == '\ub144'
                || unit == '\uc6d4'
                || unit == '\uc77c';
    }

    private List<LocalDate> find() {
        List<LocalDate> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            LocalDate day = at(i);
            if (day != null) {
                found.add(day);
                i += 2;
            }
        }
        return found;
    }

    private @Nullable LocalDate at(int i) {
        int first = number(i);
        if (first >= FIRST_YEAR && first <= LAST_YEAR && length(i) == 4) {
            return fromYear(i, first);
        }
        Integer month = MONTHS.get(parts.get(i));
        if (month != null) {
            int day = number(i + 1);
            int skip = isOrdinal(i + 2) ? 1 : 0;
            return day(year(i + 2 + skip), month, day);
        }
        if (first >= 1 && first <= 31 && length(i) <= 2) {
            return fromDay(i, first);
        }
        return first > FIRST_YEAR * 10_000 && length(i) == 8
                ? day(first / 10_000, first / 100 % 100, first % 100)
                : null;
    }

    private @Nullable LocalDate fromYear(int i, int year) {
        int step = isCjkUnit(i + 1) ? 2 : 1;
        Integer named = i + 1 < parts.size() ? MONTHS.get(parts.get(i + 1)) : null;
        int month = named != null ? named : number(i + step);
        boolean dated = step == 2 || named != null || "-/.".indexOf(separator(i + 1)) >= 0;
        return dated ? day(year, month, number(i + 2 * step)) : null;
    }

    private @Nullable LocalDate fromDay(int i, int first) {
        int skip = isOrdinal(i + 1) || isOf(i + 1) ? 1 : 0;
        skip += skip == 1 && isOf(i + 2) ? 1 : 0;
        Integer month = i + 1 + skip < parts.size() ? MONTHS.get(parts.get(i + 1 + skip)) : null;
        if (month != null) {
            int gap = isOf(i + 2 + skip) ? 1 : 0;
            return day(year(i + 2 + skip + gap), month, first);
        }
        char separator = separator(i + 1);
        if ("/.-".indexOf(separator) < 0 || separator != separator(i + 2)) {
            return null;
        }
        int second = number(i + 1);
        int year = year(i + 2);
        boolean american = separator == '/' && monthFirst;
        if (second > 12 && first <= 12 || american && first <= 12) {
            return day(year, first, second);
        }
        return day(year, second, first);
    }

    private int year(int i) {
        int year = number(i);
        if (length(i) == 2 && year >= 0 && "/.-'\u2019".indexOf(separator(i)) >= 0) {
            return 2000 + year;
        }
        return length(i) == 4 ? year : -1;
    }

    private boolean isOrdinal(int i) {
        return i < parts.size()
                && separator(i) == 0
                && switch (parts.get(i)) {
                    case "st", "nd", "rd", "th", "er" -> true;
                    default -> false;
                };
    }

    private boolean isOf(int i) {
        return i < parts.size()
                && (parts.get(i).equals("of")
                        || parts.get(i).equals("de")
                        || parts.get(i).equals("del"));
    }

    private boolean isCjkUnit(int i) {
        return i < parts.size()
                && parts.get(i).length() == 1
                && isUnit(parts.get(i).charAt(0));
    }

    private char separator(int i) {
        return i < separators.length() ? separators.charAt(i) : 0;
    }

    private int length(int i) {
        return i < parts.size() ? parts.get(i).length() : 0;
    }

    private int number(int i) {
        if (i >= parts.size()
                || parts.get(i).length() > 8
                || !isDigit(parts.get(i).charAt(0))) {
            return -1;
        }
        return Integer.parseInt(parts.get(i));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "january jan januar jänner janvier janv enero ene gennaio gen janeiro января янв januari styczeń stycznia sty ocak oca ledna január januára січня يناير जनवरी jän",
            "february feb februar février févr fév febrero febbraio fevereiro fev февраля фев februari luty lutego lut şubat şub února február лютого فبراير",
            "march mar märz mrz mars marzo março марта мар mart maart marca března březen березня مارس",
            "april apr avril avr abril abr aprile апреля апр kwiecień kwietnia kwi nisan nis dubna квітня أبريل ابريل",
            "may mai mayo maggio mag maio мая май mei maj maja mayıs května травня مايو",
            "june jun juni juin junio giugno giu junho июня июн czerwiec czerwca cze haziran haz června червня يونيو",
            "july jul juli juillet juil julio luglio lug julho июля июл lipiec lipca lip temmuz tem července липня يوليو",
            "august aug août aout agosto ago августа авг augustus sierpień sierpnia sie ağustos ağu srpna серпня أغسطس اغسطس",
            "september sept sep septembre septiembre settembre set setembro сентября сен wrzesień września wrz eylül eyl září вересня سبتمبر",
            "october oct oktober okt octobre octubre ottobre ott outubro out октября окт październik października paź ekim eki října жовтня أكتوبر اكتوبر",
            "november nov novembre noviembre novembro ноября ноя listopad listopada lis kasım kas листопада نوفمبر",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря дек grudzień grudnia gru aralık ara prosince грудня ديسمبر"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : names[month - 1].split(" ")) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
