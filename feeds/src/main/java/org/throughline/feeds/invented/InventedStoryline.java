package org.throughline.feeds.invented;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.feeds.invented.NewsSite.Report;

/**
 * Six days in the life of six invented publishers: a strike in a port, from the vote to the last ship, with an agency and
 * those who print it, and some other news. Every report has its moment; whoever plays it decides how long a day takes.
 */
public final class InventedStoryline {
    private static final String RESOURCE = "storyline.txt";

    /** Host name, title and language of each publisher, in the order in which they are shown. */
    private static final Map<String, String[]> PUBLISHERS = publishers();

    private final List<Moment> moments;

    /** A report, who publishes it and on which day, counted from 1. */
    public record Moment(String site, int day, LocalTime time, Report report) {}

    private InventedStoryline(List<Moment> moments) {
        this.moments = List.copyOf(moments);
    }

    private static Map<String, String[]> publishers() {
        Map<String, String[]> all = new LinkedHashMap<>();
        all.put("kna", new String[] {"Karvenna News Agency", "en"});
        all.put("karvennapost", new String[] {"Karvenna Post", "en"});
        all.put("harbourdaily", new String[] {"Harbour Daily", "en"});
        all.put("coastradio", new String[] {"Coast Radio", "en"});
        all.put("tolmiaherald", new String[] {"Tolmia Herald", "en"});
        all.put("hafenbote", new String[] {"Hafenbote", "de"});
        return all;
    }

    /** @param first the date of the first day */
    public static InventedStoryline beginningOn(LocalDate first) {
        try (InputStream resource = InventedStoryline.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return new InventedStoryline(read(lines.lines().toList(), first));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Moment> read(List<String> lines, LocalDate first) {
        List<Moment> moments = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).startsWith("== ")) {
                continue;
            }
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith("== ")) {
                end++;
            }
            List<String> text = lines.subList(at + 1, end).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            moments.add(moment(lines.get(at).substring(3), text, first, moments));
        }
        return moments;
    }

    private static Moment moment(String head, List<String> text, LocalDate first, List<Moment> before) {
        String[] parts = head.split(" ", 5);
        int day = Integer.parseInt(parts[2]);
        LocalTime time = LocalTime.parse(parts[3]);
        Instant published = first.plusDays(day - 1L).atTime(time).toInstant(ZoneOffset.UTC);
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.subList(1, text.size())) {
            if (line.startsWith("@copy ")) {
                paragraphs.addAll(copied(line.split(" "), before));
            } else {
                paragraphs.add(line);
            }
        }
        String byline = parts.length > 4 ? parts[4] : null;
        return new Moment(parts[0], day, time, new Report(parts[1], text.getFirst(), byline, published, paragraphs));
    }

    private static List<String> copied(String[] order, List<Moment> before) {
        for (Moment one : before) {
            if (one.site().equals(order[1]) && one.report().path().equals(order[2])) {
                return one.report().paragraphs().subList(0, Integer.parseInt(order[3]));
            }
        }
        throw new IllegalStateException("no such report: " + String.join(" ", order));
    }

    /** In the order of publication. */
    public List<Moment> moments() {
        return moments.stream()
                .sorted(java.util.Comparator.comparing(moment -> moment.report().published()))
                .toList();
    }

    /** The publishers with nothing published yet, by host name; all answer from now on. */
    public static Map<String, NewsSite> open(InventedWeb web) {
        Map<String, NewsSite> sites = new LinkedHashMap<>();
        PUBLISHERS.forEach((name, about) -> {
            NewsSite site = new NewsSite(about[0], about[1]);
            sites.put(name, site);
            web.put(name, site);
        });
        return sites;
    }
}
