package org.throughline.server.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.StorySummary;

/** Numbers and dates in words. Times are shown in UTC: the reader knows no one's zone. */
public final class Wording {
    public static final String UNDATED = "undated";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final int DAY_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;

    private Wording() {}

    public static String count(long count, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? one : many);
    }

    /** "3 articles, 2 independent reports, 1 copy of dpa" */
    public static String coverage(StorySummary story) {
        List<String> parts = new ArrayList<>();
        parts.add(count(story.articles(), "article", "articles"));
        if (story.articles() > 1) {
            parts.add(count(story.reports(), "independent report", "independent reports"));
        }
        for (Map.Entry<String, Integer> copied : story.copied().entrySet()) {
            String copies = count(copied.getValue(), "copy", "copies");
            parts.add(copied.getKey().isEmpty() ? copies : copies + " of " + copied.getKey());
        }
        return String.join(", ", parts);
    }

    /** "13 May 2031", "13 to 19 May 2031", "28 May to 2 June 2031" or "undated". */
    public static String span(@Nullable Instant first, @Nullable Instant last) {
        if (first == null || last == null) {
            return UNDATED;
        }
        LocalDate from = first.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate to = last.atZone(ZoneOffset.UTC).toLocalDate();
        if (from.equals(to)) {
            return DAY.format(from);
        }
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return from.getDayOfMonth() + " to " + DAY.format(to);
        }
        return (from.getYear() == to.getYear() ? DAY_OF_YEAR : DAY).format(from) + " to " + DAY.format(to);
    }

    /** An ISO year, month or day as people write it; anything else as it is. */
    public static String day(String iso) {
        try {
            if (iso.length() == DAY_LENGTH) {
                return DAY.format(LocalDate.parse(iso));
            }
            return iso.length() == MONTH_LENGTH ? MONTH.format(YearMonth.parse(iso)) : iso;
        } catch (DateTimeParseException notADate) {
            return iso;
        }
    }

    /** When an article came out by its own word; "undated" otherwise, whenever it was saved. */
    public static String published(ArticleSummary article) {
        if (article.day() == null) {
            return UNDATED;
        }
        return article.time() == null ? day(article.day()) : minute(article.time(), article.day());
    }

    /** Midnight in UTC stands for a day without a time. */
    private static String minute(Instant time, String day) {
        ZonedDateTime moment = time.atZone(ZoneOffset.UTC);
        boolean wholeDay = moment.toLocalTime().toSecondOfDay() == 0
                || !moment.toLocalDate().toString().equals(day);
        return wholeDay ? day(day) : MINUTE.format(moment);
    }

    public static String minute(@Nullable Instant time) {
        return time == null ? UNDATED : MINUTE.format(time.atZone(ZoneOffset.UTC));
    }

    /** What a machine reads in a time element. */
    public static String iso(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    /** "shortened, 97 % the same words" */
    public static String copyKind(ArticleSummary copy) {
        String kind = copy.copyKind() == null ? "copy" : copy.copyKind();
        if (kind.equals("exact")) {
            return "word for word";
        }
        String share = Math.round(copy.similarity() * 100) + " % the same words";
        return kind.equals("translated") || copy.similarity() <= 0 ? kind : kind + ", " + share;
    }

    public static String confidence(double confidence) {
        return Math.round(confidence * 100) + " %";
    }
}
