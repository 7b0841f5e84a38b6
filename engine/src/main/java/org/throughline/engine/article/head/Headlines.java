package org.throughline.engine.article.head;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.block.TextCleaning;
import tools.jackson.databind.JsonNode;

/**
 * The headline: the first-level heading that has most in common with what the page's metadata calls itself, else the
 * metadata, less the name of the site that many append to it. What readers see outranks what search engines are told.
 */
final class Headlines {
    private static final String[] SEPARATORS = {
        " | ", " \u2013 ", " \u2014 ", " - ", " :: ", " \u00bb ", " \u2022 ", " \u00b7 "
    };
    private static final double ENOUGH_IN_COMMON = 0.34;

    private final Markup markup;
    private final @Nullable String linked;
    private final @Nullable String open;
    private final String title;
    private final String site;

    private Headlines(Markup markup, @Nullable JsonNode article) {
        this.markup = markup;
        this.linked = LinkedData.text(article, "headline");
        this.open = unescape(markup.meta("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"));
        this.title = markup.title == null ? "" : markup.title;
        this.site = letters(String.join(" ", nonNull(markup.meta("og:site_name", "application-name")), markup.host));
    }

    static @Nullable Found<String> find(Markup markup, @Nullable JsonNode article) {
        return new Headlines(markup, article).find();
    }

    private @Nullable Found<String> find() {
        String best = null;
        double bestScore = -1;
        for (Element heading : markup.firstHeadings) {
            String words = Markup.name(heading);
            double score = words.isEmpty() ? -1 : likeness(words) + (isUnlikely(heading, words) ? -0.6 : 0);
            if (score > bestScore) {
                best = words;
                bestScore = score;
            }
        }
        if (best != null && bestScore >= ENOUGH_IN_COMMON) {
            return new Found<>(trim(best), "h1", 0.95);
        }
        if (best != null
                && bestScore >= 0
                && markup.firstHeadings.size() == 1
                && letters(best).length() > 12) {
            return new Found<>(trim(best), "h1", 0.7);
        }
        if (linked != null && likeness(linked) >= ENOUGH_IN_COMMON) {
            return new Found<>(trim(linked), "json-ld", 0.85);
        }
        if (open != null) {
            return new Found<>(trim(open), "meta:og:title", 0.7);
        }
        if (!title.isEmpty()) {
            return new Found<>(trim(title), "title", 0.5);
        }
        return best == null ? null : new Found<>(best, "h1", 0.4);
    }

    /** The best agreement with any of the names that the page gives itself, 0..1. */
    private double likeness(String words) {
        double best = 0;
        for (String reference : new String[] {nonNull(open), nonNull(linked), title}) {
            best = Math.max(best, common(words, reference));
        }
        return best;
    }

    /** Share of words in common, of the shorter text's and the longer's together (Dice), 1 for one inside the other. */
    private static double common(String one, String other) {
        Set<String> left = words(one);
        Set<String> right = words(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        String short1 = letters(one);
        if (short1.length() > 15 && letters(other).contains(short1)) {
            return 1;
        }
        int both = 0;
        for (String word : left) {
            both += right.contains(word) ? 1 : 0;
        }
        return 2.0 * both / (left.size() + right.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** A site's name or logo set as a heading. */
    private boolean isUnlikely(Element heading, String words) {
        String key = letters(words);
        if (key.isEmpty() || key.length() < 40 && site.contains(key)) {
            return true;
        }
        Element link = heading.firstElementChild();
        String target = link == null ? "" : link.attr("href");
        return target.equals("/")
                || target.length() > 8 && target.length() < 40 && target.indexOf('/', 8) == target.length() - 1;
    }

    /** The headline without a site's name, a section's, or a label joined to it. */
    private String trim(String text) {
        String trimmed = text;
        for (String separator : SEPARATORS) {
            int last = trimmed.lastIndexOf(separator);
            if (last > 0
                    && isLabel(trimmed.substring(last + separator.length()), trimmed.substring(0, last), separator)) {
                trimmed = trimmed.substring(0, last).strip();
            }
            int first = trimmed.indexOf(separator);
            if (first > 0
                    && isLabel(trimmed.substring(0, first), trimmed.substring(first + separator.length()), separator)) {
                trimmed = trimmed.substring(first + separator.length()).strip();
            }
        }
        return trimmed;
    }

    private boolean isLabel(String part, String rest, String separator) {
        int words = part.strip().split(" ").length;
        if (rest.strip().split(" ").length < 3 && rest.length() < 16) {
            return false;
        }
        String key = letters(part);
        boolean isSite = key.length() > 2
                && (site.contains(key) || key.contains(letters(markup.host)) && !markup.host.isEmpty());
        return isSite && words <= 6 || separator.equals(" | ") && words <= 4 && part.length() < rest.length();
    }

    private static @Nullable String unescape(@Nullable String value) {
        return value == null ? null : TextCleaning.fold(Parser.unescapeEntities(value, false));
    }

    private static String nonNull(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Letters and digits only, lower case: what two spellings of a headline have in common. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    static boolean areAlike(String one, List<String> others) {
        return others.stream().anyMatch(other -> common(one, other) >= ENOUGH_IN_COMMON);
    }
}
