package org.throughline.server.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Ids;
import org.throughline.store.library.Passage;

/** Addresses of the reader: permanent, made of the ids that the command line prints. */
public final class Links {
    public static final char STORY = 's';
    public static final char STORYLINE = 'l';
    public static final char ARTICLE = 'a';
    public static final char ENTITY = 'e';
    public static final char FAMILY = 'f';
    public static final char STATEMENT = 'q';

    private static final int LONGEST_ID = 14;
    private static final int BASE = 36;

    private Links() {}

    public static String story(long id) {
        return "/story/" + Ids.show(STORY, id);
    }

    public static String comparison(long story) {
        return story(story) + "/compare";
    }

    public static String storyline(long id) {
        return "/storyline/" + Ids.show(STORYLINE, id);
    }

    public static String article(long id) {
        return "/article/" + Ids.show(ARTICLE, id);
    }

    public static String version(long article, long version) {
        return article(article) + "?version=" + Long.toUnsignedString(version, BASE);
    }

    public static String entity(long id) {
        return "/entity/" + Ids.show(ENTITY, id);
    }

    public static String statement(long id) {
        return "/statement/" + Ids.show(STATEMENT, id);
    }

    public static String family(long id) {
        return "/family/" + Ids.show(FAMILY, id);
    }

    public static String source(String name) {
        return "/source/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The question of a search as the beginning of an address's query. */
    public static String question(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
    }

    /** One more value of an address's query. */
    public static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    /** A sentence in its article, highlighted when opened; a later version of the article does not move it. */
    public static String passage(Passage passage) {
        return version(passage.article(), passage.version()) + "&at=" + passage.start() + "-" + passage.end() + "#at";
    }

    /** An address of the web, or nothing if it is not plainly one: pages of others never choose a scheme here. */
    public static @Nullable String external(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : null;
    }

    /** The id in an address, if it has the form of one. */
    public static OptionalLong parse(char kind, String shown) {
        if (shown.length() < 2 || shown.length() > LONGEST_ID || shown.charAt(0) != kind) {
            return OptionalLong.empty();
        }
        return parseNumber(shown.substring(1));
    }

    static OptionalLong parseNumber(String digits) {
        if (!digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseUnsignedLong(digits, BASE));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
