package org.throughline.feeds.address;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parameters of an address say only where a reader came from. Some names never say anything else. Others, such as
 * {@code ref}, are a page's key on some sites: they are taken for tracking only where the path names the page already and
 * the value is a word as such links use it, never a number.
 */
final class TrackingParameters {
    private static final Set<String> ALWAYS = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "wbraid",
            "gbraid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "oly_enc_id",
            "vero_id",
            "wt_mc",
            "ocid",
            "cmpid",
            "ref_src",
            "at_medium",
            "at_campaign",
            "__twitter_impression");

    private static final List<String> FAMILIES = List.of("utm_", "pk_", "mtm_", "hsa_");

    private static final Set<String> SOMETIMES =
            Set.of("ref", "referrer", "referer", "source", "src", "via", "from", "cmp", "campaign", "origin");

    /** Where links to articles stand. */
    private static final Set<String> PLACES = Set.of(
            "app",
            "banner",
            "bluesky",
            "email",
            "facebook",
            "fb",
            "feed",
            "front",
            "frontpage",
            "google",
            "headline",
            "home",
            "homepage",
            "hp",
            "instagram",
            "linkedin",
            "mail",
            "mastodon",
            "menu",
            "mobile",
            "more",
            "nav",
            "newsletter",
            "push",
            "reddit",
            "related",
            "rss",
            "search",
            "section",
            "share",
            "sidebar",
            "sitemap",
            "social",
            "telegram",
            "ticker",
            "top",
            "topic",
            "topics",
            "topstories",
            "trending",
            "twitter",
            "whatsapp",
            "widget",
            "x");

    private static final int NAMING_WORDS = 3;
    private static final int LONGEST_WORD = 16;

    private TrackingParameters() {}

    /** @param path of the address, its parts */
    static boolean holds(String parameter, List<String> path) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        if (ALWAYS.contains(name) || FAMILIES.stream().anyMatch(name::startsWith)) {
            return true;
        }
        String value = equals < 0 ? "" : parameter.substring(equals + 1).toLowerCase(Locale.ROOT);
        return SOMETIMES.contains(name) && namesPage(path) && (isPlace(value) || namesArticle(path) && isWord(value));
    }

    /** What a page's canonical link may leave out: not what looks like the key to the page, as some sites link all alike. */
    static boolean mayBeLeftOut(String parameter, List<String> path) {
        String value = parameter.substring(parameter.indexOf('=') + 1);
        boolean number = !value.isEmpty() && value.chars().allMatch(Character::isDigit);
        return namesPage(path) && !number && value.split("[-_+]").length < NAMING_WORDS;
    }

    /** Not the front page, a feed or a program that needs to be told what to show. */
    private static boolean namesPage(List<String> path) {
        String last = path.isEmpty() ? "" : path.getLast().toLowerCase(Locale.ROOT);
        boolean program = Stream.of("feed", "rss", ".xml", ".json", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".dll")
                .anyMatch(last::endsWith);
        boolean deep = path.stream().filter(part -> !part.isEmpty()).count() > 1;
        return !program && !last.isEmpty() && (deep || last.indexOf('-') > 0 || hasNumber(last, 1));
    }

    /** The last part of the path is a headline or a number. */
    private static boolean namesArticle(List<String> path) {
        String last = path.getLast();
        return last.split("[-_]").length >= NAMING_WORDS || hasNumber(last, 4);
    }

    private static boolean hasNumber(String text, int digits) {
        int run = 0;
        for (int at = 0; at < text.length() && run < digits; at++) {
            run = Character.isDigit(text.charAt(at)) ? run + 1 : 0;
        }
        return run >= digits;
    }

    /** A place, or places as in {@code hp_topstories}. */
    private static boolean isPlace(String value) {
        return !value.isEmpty() && Stream.of(value.split("[-_.]")).anyMatch(PLACES::contains);
    }

    private static boolean isWord(String value) {
        return value.length() <= LONGEST_WORD
                && value.chars().allMatch(unit -> unit >= 'a' && unit <= 'z' || unit == '_');
    }
}
