package org.throughline.engine.article;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "13 hours ago", "vor 2 Stunden", "il y a 3 jours", "5 часов назад": times told from the moment of capture. */
final class RelativeTimes {
    private static final int LONGEST = 60;
    private static final Map<String, Duration> UNITS = units();
    private static final String[] AGO = {
        "ago", "vor", "il y a", "hace", "назад", "fa", "atrás", "há", "geleden", "temu", "önce", "前", "قبل", "منذ",
        "тому"
    };

    private RelativeTimes() {}

    /** When that was, given the capture; null if the line tells no such time or more than a year. */
    static @Nullable Instant resolve(String line, Instant captured) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (line.length() > LONGEST || !tellsAgo(lower)) {
            return null;
        }
        int number = -1;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= lower.length(); i++) {
            char unit = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isDigit(unit)) {
                number = number < 0 || !word.isEmpty() ? unit - '0' : Math.min(9999, number * 10 + unit - '0');
                word.setLength(0);
            } else if (Character.isLetter(unit)) {
                word.append(unit);
            } else {
                Duration length = number < 0 ? null : UNITS.get(word.toString());
                if (length != null) {
                    Duration past = length.multipliedBy(number);
                    return past.toDays() > 366 ? null : captured.minus(past);
                }
                word.setLength(0);
            }
        }
        return null;
    }

    private static boolean tellsAgo(String lower) {
        for (String ago : AGO) {
            if (lower.contains(ago)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Duration> units() {
        Map<String, Duration> units = new HashMap<>();
        put(units, Duration.ofSeconds(1), "s second seconds sec secs sekunden secondes segundos секунд");
        put(
                units,
                Duration.ofMinutes(1),
                "m min mins minute minutes minuten minutos minuti минут минуты минуту мин dakika minut 分钟 分 دقائق دقيقة");
        put(
                units,
                Duration.ofHours(1),
                "h hr hrs hour hours stunde stunden std heure heures hora horas ore ora час часа часов uur saat godzin godziny 小时 時間 ساعات ساعة");
        put(
                units,
                Duration.ofDays(1),
                "d day days tag tage tagen jour jours día dias días giorni giorno dia день дня дней dagen gün dni 天 日 أيام يوم");
        put(
                units,
                Duration.ofDays(7),
                "w week weeks woche wochen semaine semaines semana semanas settimane неделя недели недель weken hafta tygodni 周");
        put(
                units,
                Duration.ofDays(30),
                "month months monat monate monaten mois mes meses mesi месяц месяца месяцев ay");
        return Map.copyOf(units);
    }

    private static void put(Map<String, Duration> units, Duration length, String names) {
        for (String name : names.split(" ")) {
            units.put(name, length);
        }
    }
}
