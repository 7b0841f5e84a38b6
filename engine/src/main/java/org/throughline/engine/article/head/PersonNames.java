package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.block.TextCleaning;

/** Names of people out of what bylines and author fields hold: several joined, with titles, outlets and link texts. */
public final class PersonNames {
    private static final int MAX_LENGTH = 60;
    private static final int MAX_PEOPLE = 12;

    /** Words that lead a byline; the longest first where one begins another. */
    private static final List<String> LEADS = List.of(
            "view all posts by",
            "more stories by",
            "articles by",
            "posts by",
            "written by",
            "posted by",
            "published by",
            "reviewed by",
            "reported by",
            "story by",
            "words by",
            "text by",
            "contributed by",
            "created by",
            "edited by",
            "by:",
            "by",
            "von:",
            "von",
            "par",
            "por:",
            "por",
            "di",
            "da",
            "door",
            "av",
            "af",
            "autor:",
            "autora:",
            "auteur:",
            "author:",
            "authors:",
            "автор:",
            "автор",
            "autor",
            "author",
            "texte",
            "text:",
            "yazar:",
            "written by:",
            "foto:",
            "oleh",
            "przez",
            "redaktor:");

    /** Words that make a name one of an organisation or of nobody in particular. */
    private static final Set<String> NOT_PEOPLE = Set.of(
            "staff",
            "team",
            "editor",
            "editors",
            "editorial",
            "admin",
            "administrator",
            "desk",
            "news",
            "newsroom",
            "redaktion",
            "redazione",
            "redacción",
            "redaccion",
            "redacao",
            "redação",
            "rédaction",
            "redactie",
            "agency",
            "agencies",
            "press",
            "media",
            "reuters",
            "afp",
            "ap",
            "dpa",
            "bloomberg",
            "tribune",
            "times",
            "journal",
            "gazette",
            "telegram",
            "herald",
            "post",
            "guardian",
            "channel",
            "magazine",
            "daily",
            "today",
            "network",
            "online",
            "tv",
            "radio",
            "inc",
            "ltd",
            "llc",
            "gmbh",
            "company",
            "group",
            "institute",
            "university",
            "department",
            "foundation",
            "association",
            "contributor",
            "contributors",
            "contributing",
            "guest",
            "author",
            "writer",
            "writers",
            "reporter",
            "reporters",
            "correspondent",
            "correspondents",
            "webmaster",
            "user",
            "blog",
            "service",
            "services",
            "board",
            "публикация",
            "редакция",
            "тасс",
            "интерфакс",
            "tass",
            "sponsored",
            "partner",
            "wire",
            "report",
            "reports",
            "studio",
            "support",
            "marketing",
            "advertorial",
            "club",
            "subscribe",
            "read",
            "share",
            "follow",
            "comments",
            "published",
            "updated",
            "posted",
            "minutes",
            "min",
            "ago");

    private PersonNames() {}

    /** The people named in a byline, in order; empty if there are none. */
    public static List<String> of(String byline) {
        List<String> people = new ArrayList<>();
        for (String part : split(stripLead(TextCleaning.fold(byline)))) {
            String name = tidy(part);
            if (isPerson(name) && people.size() < MAX_PEOPLE && !people.contains(name)) {
                people.add(name);
            }
        }
        return people;
    }

    /** The byline without the words that lead it. */
    static String stripLead(String byline) {
        String rest = byline;
        for (boolean again = true; again; ) {
            again = false;
            String lower = rest.toLowerCase(Locale.ROOT);
            for (String lead : LEADS) {
                if (lower.startsWith(lead)
                        && (lower.length() == lead.length()
                                || lead.endsWith(":")
                                || " :\u00a0".indexOf(lower.charAt(lead.length())) >= 0)) {
                    rest = rest.substring(lead.length()).replaceFirst("^[:\\s]+", "");
                    again = !rest.isEmpty();
                    break;
                }
            }
        }
        return rest;
    }

    private static List<String> split(String names) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String[] words = names.replace("|", " | ")
                .replace(";", " | ")
                .replace(",", " , ")
                .replace(" & ", " | ")
                .replace("/", " | ")
                .replace("\u2022", " | ")
                .replace("\u00b7", " | ")
                .split(" ");
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean joins = switch (lower) {
                case "|",
                        ",",
                        "and",
                        "und",
                        "et",
                        "y",
                        "e",
                        "en",
                        "och",
                        "with",
                        "и",
                        "\u2014",
                        "\u2013",
                        "-",
                        "for",
                        "in",
                        "\u0648" -> true;
                default -> false;
            };
            if (joins) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (!word.isEmpty()) {
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String tidy(String part) {
        String name = part.strip();
        int bracket = name.indexOf('(');
        if (bracket > 3) {
            name = name.substring(0, bracket).strip();
        }
        return stripLead(name).replaceAll("^[\\s:.\\-]+|[\\s:\\-]+$", "");
    }

    /** Whether this can be a person's name: two to five words, mostly capitalised, no digits, no word of an organisation. */
    static boolean isPerson(String name) {
        if (name.length() < 4 || name.length() > MAX_LENGTH) {
            return false;
        }
        String[] words = name.split(" ");
        int capitals = 0;
        for (String word : words) {
            if (NOT_PEOPLE.contains(word.toLowerCase(Locale.ROOT)) || word.contains(".com") || word.indexOf('@') >= 0) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (Character.isDigit(word.charAt(i)) || "!?#_=<>{}[]".indexOf(word.charAt(i)) >= 0) {
                    return false;
                }
            }
            capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        boolean caseless = !Character.isUpperCase(name.charAt(0)) && !Character.isLowerCase(name.charAt(0));
        return caseless
                ? words.length <= 5 && Character.isLetter(name.charAt(0))
                : words.length >= 2 && words.length <= 5 && capitals >= 2;
    }
}
