package org.throughline.feeds.format;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The usual prefixes of the namespaces met in feeds; those of the feed formats themselves have none. */
final class Namespaces {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://example.com/newformat#", ""),
            Map.entry("http://example.com/necho", ""),
            Map.entry("http://purl.org/echo/", ""),
            Map.entry("uri/of/echo/namespace#", ""),
            Map.entry("http://purl.org/pie/", ""),
            Map.entry("http://purl.org/atom/ns#", ""),
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/rss/1.0/modules/rss091#", ""),
            Map.entry("http://webns.net/mvcb/", "admin"),
            Map.entry("http://web.resource.org/cc/", "cc"),
            Map.entry("http://backend.userland.com/creativecommonsrssmodule", "creativecommons"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#", "geo"),
            Map.entry("http://www.georss.org/georss", "georss"),
            Map.entry("http://www.opengis.net/gml", "gml"),
            Map.entry("http://purl.org/rss/1.0/modules/image/", "image"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("http://podlove.org/simple-chapters", "psc"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://purl.org/syndication/thread/1.0", "thr"),
            Map.entry("http://wellformedweb.org/commentapi/", "wfw"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/2000/svg", "svg"),
            Map.entry("http://www.w3.org/1998/math/mathml", "mathml"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink"),
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml"));

    private Namespaces() {}

    /** The normal form of a name; an unknown namespace keeps the prefix it was given. */
    static String normal(@Nullable String namespace, @Nullable String prefix, String local) {
        String given = prefix == null ? "" : prefix;
        String known = namespace == null ? given : prefix(namespace, given);
        return (known.isEmpty() ? local : known + ":" + local).toLowerCase(Locale.ROOT);
    }

    /** Most namespaces are written as they should be. */
    private static String prefix(String namespace, String otherwise) {
        String known = PREFIXES.get(namespace);
        return known == null ? PREFIXES.getOrDefault(namespace.toLowerCase(Locale.ROOT), otherwise) : known;
    }
}
