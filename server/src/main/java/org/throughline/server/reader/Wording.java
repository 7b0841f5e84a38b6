package org.throughline.server.reader;

import com.ibm.icu.text.PluralRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.copy.Coverage;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.StorySummary;

/**
 * The interface in one language: its phrases, numbers and dates. A phrase is asked for by its English; one that a language
 * lacks is shown in English. Times are shown in UTC: the reader knows no one's zone. Immutable, one a language.
 */
public final class Wording {
    /** Interface languages, the first being the one that has everything. */
    public static final List<String> LANGUAGES = List.of("en", "de", "ru");

    private static final Map<String, Wording> WORDINGS = new LinkedHashMap<>();
    private static final int DAY_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;

    static {
        LANGUAGES.forEach(language -> WORDINGS.put(language, new Wording(language)));
    }

    private final Locale locale;
    private final PluralRules rules;
    private final Map<String, String> phrases;
    private final Map<String, String> plurals;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter month;
    private final DateTimeFormatter minute;
    private final Map<String, String> sources;

    private Wording(String language) {
        phrases = new HashMap<>();
        plurals = new HashMap<>();
        sources = Map.of();
        locale = Locale.of(language);
        rules = PluralRules.forLocale(locale);
        boolean german = language.equals("de");
        day = DateTimeFormatter.ofPattern(german ? "d. MMMM uuuu" : "d MMMM uuuu", locale);
        dayOfYear = DateTimeFormatter.ofPattern(german ? "d. MMMM" : "d MMMM", locale);
        month = DateTimeFormatter.ofPattern(language.equals("ru") ? "LLLL uuuu" : "MMMM uuuu", locale);
        minute = DateTimeFormatter.ofPattern(german ? "d. MMMM uuuu, HH:mm" : "d MMMM uuuu, HH:mm", locale);
        read(language);
    }

    private Wording(Wording like, Map<String, String> sources) {
        locale = like.locale;
        rules = like.rules;
        day = like.day;
        dayOfYear = like.dayOfYear;
        month = like.month;
        minute = like.minute;
        phrases = like.phrases;
        plurals = like.plurals;
        this.sources = sources;
    }

    /** The same with what sources call themselves, by their names. */
    Wording calling(Map<String, String> sources) {
        return new Wording(this, sources);
    }

    /** What a source calls itself; its name if that is not known. */
    public String source(String name) {
        return sources.getOrDefault(name, name);
    }

    /** Lines of "English = translation"; after "#" plural forms, by a bar. */
    private void read(String language) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Wording.class.getResourceAsStream("wording_" + language + ".txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(" = ")).forEach(line -> {
                int at = line.indexOf(" = ");
                boolean plural = line.startsWith("#");
                (plural ? plurals : phrases).put(line.substring(plural ? 1 : 0, at), line.substring(at + 3));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param language of the interface; anything unknown is English */
    public static Wording of(@Nullable String language) {
        Wording found = language == null ? null : WORDINGS.get(language);
        return found == null ? Objects.requireNonNull(WORDINGS.get("en")) : found;
    }

    /** The language of the interface, for the page's own markup. */
    public String language() {
        return locale.getLanguage();
    }

    /** How a language calls itself. */
    public String nameOf(String language) {
        return language.equals("und") ? say("unknown") : Locale.of(language).getDisplayLanguage(locale);
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** A phrase, its {0}, {1} ... replaced. */
    public String say(String english, Object... values) {
        String phrase = phrases.getOrDefault(english, english);
        for (int i = 0; i < values.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return phrase;
    }

    /** "3 articles": a number with the form of the word that it asks for. @param word English singular */
    public String count(long count, String word) {
        String[] forms = plurals.getOrDefault(word, word).split("\\|", -1);
        int form = switch (rules.select(count)) {
            case "one" -> 0;
            case "few" -> Math.min(1, forms.length - 1);
            default -> forms.length - 1;
        };
        return String.format(locale, "%,d %s", count, forms[form]);
    }

    /** A section's name from its label. */
    public String section(String label) {
        return say("section " + label);
    }

    /** "4 articles, 2 independent reports, 1 copy of dpa, 1 later version": every article once. */
    public String coverage(StorySummary story) {
        Coverage coverage = story.coverage();
        List<String> parts = new ArrayList<>();
        parts.add(count(coverage.articles(), "article"));
        if (coverage.articles() > 1) {
            parts.add(count(coverage.reports(), "independent report"));
        }
        if (coverage.drawing() > 0) {
            parts.add(count(coverage.drawing(), "that draws on another"));
        }
        coverage.copies().forEach((of, number) -> {
            String copies = count(number, "copy");
            parts.add(of.isEmpty() ? copies : say("{0} of {1}", copies, of));
        });
        if (coverage.revisions() > 0) {
            parts.add(count(coverage.revisions(), "later version"));
        }
        return String.join(", ", parts);
    }

    /** "13 May 2031", "13 to 19 May 2031", "28 May to 2 June 2031" or "undated". */
    public String span(@Nullable Instant first, @Nullable Instant last) {
        if (first == null || last == null) {
            return say("undated");
        }
        LocalDate from = first.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate to = last.atZone(ZoneOffset.UTC).toLocalDate();
        if (from.equals(to)) {
            return day.format(from);
        }
        String begin = YearMonth.from(from).equals(YearMonth.from(to))
                ? from.getDayOfMonth() + (language().equals("de") ? "." : "")
                : (from.getYear() == to.getYear() ? dayOfYear : day).format(from);
        return say("{0} to {1}", begin, day.format(to));
    }

    /** An ISO year, month or day as people write it; anything else as it is. */
    public String day(String iso) {
        try {
            if (iso.length() == DAY_LENGTH) {
                return day.format(LocalDate.parse(iso));
            }
            return iso.length() == MONTH_LENGTH ? month.format(YearMonth.parse(iso)) : iso;
        } catch (DateTimeParseException notADate) {
            return iso;
        }
    }

    /** When an article came out by its own word; "undated" otherwise, whenever it was saved. */
    public String published(ArticleSummary article) {
        if (article.day() == null) {
            return say("undated");
        }
        return article.time() == null ? day(article.day()) : minute(article.time(), article.day());
    }

    /** Midnight in UTC stands for a day without a time. */
    private String minute(Instant time, String iso) {
        ZonedDateTime moment = time.atZone(ZoneOffset.UTC);
        boolean wholeDay = moment.toLocalTime().toSecondOfDay() == 0
                || !moment.toLocalDate().toString().equals(iso);
        return wholeDay ? day(iso) : minute.format(moment);
    }

    /** A moment; one at midnight comes from a day without a time and is shown as the day. */
    public String minute(@Nullable Instant time) {
        if (time == null) {
            return say("undated");
        }
        ZonedDateTime moment = time.atZone(ZoneOffset.UTC);
        return (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : minute).format(moment);
    }

    /** "shortened, 97 % the same words" */
    public String copyKind(ArticleSummary copy) {
        String kind = copy.copyKind() == null ? "copy" : copy.copyKind();
        if (kind.equals("exact")) {
            return say("word for word");
        }
        String share = say("{0} % the same words", Math.round(copy.similarity() * 100));
        return kind.equals("translated") || copy.similarity() <= 0 ? say(kind) : say(kind) + ", " + share;
    }

    public String confidence(double confidence) {
        return Math.round(confidence * 100) + " %";
    }

    /** How much later, in hours and days. */
    public String later(double hours) {
        if (hours < 0) {
            return "";
        }
        return hours < 1
                ? say("within the hour")
                : hours < 48
                        ? say("{0} later", count(Math.round(hours), "hour"))
                        : say("{0} later", count(Math.round(hours / 24), "day"));
    }
}
