package org.throughline.feeds.address;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An {@code http} or {@code https} address in normal form: lower-case scheme and host, no default port, no fragment, none
 * of the parameters that only track where a reader came from. Path and other parameters stay as they are.
 *
 * @param host without port; also without {@code www.} it names a source (see {@link #site})
 */
public record WebAddress(String text, String host) {
    private static final int LONGEST = 4096;

    /** The address in normal form; null if it is none of the web's. */
    public static @Nullable WebAddress of(@Nullable String said) {
        if (said == null || said.length() > LONGEST || said.indexOf(':') < 0) {
            return null;
        }
        WebUrl url = WebUrl.of(said);
        return url == null ? null : of(url);
    }

    /** What an address that was taken apart names. */
    public static WebAddress of(WebUrl url) {
        String query = url.query();
        String kept = query == null ? "" : kept(query, parameter -> !TrackingParameters.holds(parameter, url.path()));
        String path = "/" + String.join("/", url.path());
        return new WebAddress(
                url.scheme() + "://" + url.hostAndPort() + path + (kept.isEmpty() ? "" : "?" + kept), bare(url.host()));
    }

    /** The host as a source is named after it: without {@code www.} */
    public String site() {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /**
     * A source's name as somebody wrote it: an address or a host, in whatever case and with whatever around it, names the
     * same source as its pages do; any other name stays as it is.
     */
    public static String sourceNamed(String said) {
        String name = said.strip();
        boolean oneWord = name.chars().noneMatch(unit -> Character.isWhitespace(unit) || unit == '@');
        boolean address = name.indexOf("://") > 0;
        if (!oneWord || !address && !looksLikeHost(name)) {
            return name;
        }
        WebUrl url = WebUrl.of(address ? name : "https://" + name);
        return url == null ? name : of(url).site();
    }

    private static boolean looksLikeHost(String name) {
        int end = name.endsWith("/") ? name.length() - 1 : name.length();
        int dot = name.lastIndexOf('.', end - 1);
        return dot > 0
                && end - dot > 2
                && name.substring(dot + 1, end).chars().allMatch(Character::isLetter)
                && name.indexOf('/') < 0 == (end == name.length());
    }

    /** What two addresses of one feed have in common: all but the scheme, {@code www.} and the slash at the end. */
    public String withoutDress() {
        return withoutDress(text);
    }

    private static String withoutDress(String text) {
        String bare = text.substring(text.indexOf("://") + 3);
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String bare(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** This address without those parameters that another one of the same page leaves out, as far as they are no keys. */
    WebAddress withoutWhatIsNotIn(WebAddress other) {
        int mark = text.indexOf('?');
        int otherMark = other.text.indexOf('?');
        String page = mark < 0 ? text : text.substring(0, mark);
        String otherPage = otherMark < 0 ? other.text : other.text.substring(0, otherMark);
        if (mark < 0 || !withoutDress(page).equals(withoutDress(otherPage))) {
            return this;
        }
        List<String> path = List.of(
                page.substring(page.indexOf('/', page.indexOf("://") + 3) + 1).split("/"));
        Set<String> others = new HashSet<>(
                otherMark < 0
                        ? List.of()
                        : List.of(other.text.substring(otherMark + 1).split("&")));
        String kept = kept(
                text.substring(mark + 1),
                parameter -> others.contains(parameter) || !TrackingParameters.mayBeLeftOut(parameter, path));
        return new WebAddress(page + (kept.isEmpty() ? "" : "?" + kept), host);
    }

    private static String kept(String query, Predicate<String> isKept) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty() && isKept.test(parameter)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }
}
