package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.engine.article.block.TextCleaning;

/** Names of people out of what bylines and author fields hold: several joined, with titles, outlets and link texts. */
public final class PersonNames {
    private static final int MAX_LENGTH = 60;
    private static final int MAX_PEOPLE = 12;

    private PersonNames() {}

    /** The people named in a byline, in order; empty if there are none. */
    public static List<String> of(String byline) {
        List<String> people = new ArrayList<>();
        for (List<String> item : split(stripLead(fromBy(TextCleaning.fold(byline))))) {
            for (String part : item) {
                String name = tidy(part);
                if (!people.isEmpty() && isRole(name)) {
                    break;
                }
                if (isPerson(name) && people.size() < MAX_PEOPLE && !people.contains(name)) {
                    people.add(name);
                }
            }
        }
        return people;
    }

    /** "September 1, 2031 By Ada Brun" from its "By" on. */
    private static String fromBy(String byline) {
        int by = byline.toLowerCase(Locale.ROOT).indexOf(" by ");
        boolean dated = by > 0 && byline.substring(0, by).chars().anyMatch(Character::isDigit);
        return dated ? byline.substring(by + 1) : byline;
    }

    /** What somebody is, or where: "CEO of Norvik Bank", "MD", "head of research". What follows it belongs to it. */
    private static boolean isRole(String part) {
        String[] words = part.split(" ");
        for (String word : words) {
            if (BylineWords.ROLES.contains(word.toLowerCase(Locale.ROOT)) || word.equals("of") || word.equals("at")) {
                return true;
            }
        }
        return words.length == 1
                && part.length() > 1
                && part.length() < 6
                && part.equals(part.toUpperCase(Locale.ROOT));
    }

    /** Whether words that lead a byline begin the text or follow its date. */
    static boolean isLed(String text) {
        String byline = fromBy(text);
        return !stripLead(byline).equals(byline);
    }

    /** The byline without the words that lead it. */
    static String stripLead(String byline) {
        String rest = byline;
        for (boolean again = true; again; ) {
            again = false;
            String lower = rest.toLowerCase(Locale.ROOT);
            for (String lead : BylineWords.LEADS) {
                if (lower.startsWith(lead)
                        && (lower.length() == lead.length()
                                || lead.endsWith(":")
                                || " :\u00a0".indexOf(lower.charAt(lead.length())) >= 0
                                || lead.endsWith("by") && isGlued(rest, lead.length()))) {
                    rest = rest.substring(lead.length()).replaceFirst("^[:\\s]+", "");
                    again = !rest.isEmpty();
                    break;
                }
            }
        }
        return rest;
    }

    /** "ByAda Brun": two elements side by side without a space. */
    private static boolean isGlued(String byline, int at) {
        return Character.isLowerCase(byline.charAt(at - 1)) && Character.isUpperCase(byline.charAt(at));
    }

    /** The people of a byline, each with what commas part from the name. */
    private static List<List<String>> split(String names) {
        List<List<String>> items = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder part = new StringBuilder();
        String[] words = names.replace(",", " , ")
                .replaceAll("[|;/\u2022\u00b7]| & ", " | ")
                .split(" ");
        for (String word : words) {
            boolean comma = word.equals(",");
            if (comma || joins(word)) {
                items.getLast().add(part.toString());
                part.setLength(0);
                if (!comma) {
                    items.add(new ArrayList<>());
                }
            } else if (!word.isEmpty()) {
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
        }
        items.getLast().add(part.toString());
        return items;
    }

    private static boolean joins(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "|",
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
            if (BylineWords.NOT_PEOPLE.contains(word.toLowerCase(Locale.ROOT))
                    || word.contains(".com")
                    || word.indexOf('@') >= 0) {
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
