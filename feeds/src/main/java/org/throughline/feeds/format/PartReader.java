package org.throughline.feeds.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one part of a feed: each element by its name, whatever format it is from. */
final class PartReader {
    /** The format of a list of pages (sitemaps.org), of which those with news tell titles and dates. */
    static final String SITEMAP = "sitemap";

    private final PartBuilder part = new PartBuilder();
    private final List<XmlElement> entries = new ArrayList<>();
    private final List<Scope> entryScopes = new ArrayList<>();
    private boolean permalink;

    /** An entry, not yet read, and where it stands. */
    record Entry(XmlElement element, Scope scope) {}

    /** @param scope that of the element itself */
    PartReader read(XmlElement element, Scope scope) {
        attributes(element, scope);
        for (XmlElement child : element.elements()) {
            take(child, scope.inside(child));
        }
        return this;
    }

    FeedPart part() {
        part.other("guidislink", Boolean.toString(permalink));
        return part.build();
    }

    /** The entries found on the way, in the order of the document. */
    List<Entry> entries() {
        List<Entry> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            found.add(new Entry(entries.get(i), entryScopes.get(i)));
        }
        return found;
    }

    /** What CDF and RDF say by attributes. */
    private void attributes(XmlElement element, Scope scope) {
        String changed = element.attribute("lastmod");
        if (changed != null) {
            part.date("updated", changed);
        }
        String address = element.attribute("href");
        if (address != null && !element.name().equals("source")) {
            part.otherIfAbsent("link", Addresses.resolve(scope.base(), address));
        }
        String about = element.attribute("rdf:about");
        if (about != null && element.name().equals("item")) {
            part.other("id", Addresses.resolve(scope.base(), about));
        }
        if (scope.language() != null
                && !element.name().equals("item")
                && !element.name().equals("entry")) {
            part.other("language", scope.language());
        }
    }

    private void take(XmlElement child, Scope scope) {
        if (scope.format().equals(SITEMAP)) {
            takeOfSitemap(child, scope);
            return;
        }
        switch (child.name()) {
            case "item", "entry" -> {
                entries.add(child);
                entryScopes.add(scope);
            }
            case "channel", "feed", "items", "redirect" -> read(child, scope);
            case "author", "dc:author", "dc:creator", "managingeditor", "itunes:author" ->
                part.author(person(child, scope));
            case "contributor", "dc:contributor" -> part.contributor(person(child, scope));
            case "webmaster", "dc:publisher", "itunes:owner", "publisher" -> part.publisher(person(child, scope));
            case "link" -> link(child, scope);
            case "enclosure" ->
                part.link(new FeedLink(
                        "enclosure",
                        child.attribute("type"),
                        resolved(address(child), scope),
                        null,
                        child.attribute("length")));
            case "id", "guid" -> identity(child, scope);
            case "image" -> image(child, scope);
            case "source" -> source(child, scope);
            case "generator", "admin:generatoragent" -> generator(child, scope);
            default -> takeText(child, scope);
        }
    }

    private void takeOfSitemap(XmlElement child, Scope scope) {
        switch (child.name()) {
            case "url" -> {
                entries.add(child);
                entryScopes.add(scope);
            }
            case "news:news", "news:publication" -> read(child, scope);
            case "loc" -> part.otherIfAbsent("link", resolved(child.text().strip(), scope));
            case "news:title" -> part.text("title", TextReader.read(child, scope, TextReader.PLAIN), scope.depth());
            case "news:publication_date" -> part.date("published", child.text().strip());
            case "news:language" -> part.other("language", child.text().strip());
            case "lastmod" -> part.date("updated", child.text().strip());
            default -> {}
        }
    }

    private void takeText(XmlElement child, Scope scope) {
        switch (child.name()) {
            case "title", "media:title", "dc:title" ->
                part.text("title", TextReader.read(child, scope, TextReader.PLAIN), scope.depth() + titleRank(child));
            case "subtitle", "tagline", "itunes:subtitle" ->
                part.text("subtitle", TextReader.read(child, scope, TextReader.PLAIN), scope.depth());
            case "rights", "copyright", "dc:rights", "media:copyright" ->
                part.text("rights", TextReader.read(child, scope, TextReader.PLAIN), scope.depth());
            case "info", "feedburner:browserfriendly" ->
                part.text("info", TextReader.read(child, scope, TextReader.PLAIN), scope.depth());
            case "description", "abstract", "dc:description" -> summary(child, scope, TextReader.HTML);
            case "summary", "itunes:summary" -> summary(child, scope, TextReader.PLAIN);
            case "content" -> part.content(TextReader.read(child, scope, TextReader.PLAIN));
            case "content:encoded", "fullitem" -> part.content(TextReader.read(child, scope, TextReader.HTML));
            case "body", "xhtml:body", "prodlink" -> part.content(TextReader.read(child, scope, TextReader.XHTML));
            default -> takeRest(child, scope);
        }
    }

    private void takeRest(XmlElement child, Scope scope) {
        switch (child.name()) {
            case "pubdate", "published", "issued", "dcterms:issued" ->
                part.date("published", child.text().strip());
            case "updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified", "date" ->
                part.date("updated", child.text().strip());
            case "created", "dcterms:created" ->
                part.date("created", child.text().strip());
            case "expirationdate" -> part.date("expired", child.text().strip());
            case "dcterms:valid" -> validity(child.text());
            case "category", "dc:subject", "keywords", "media:category", "itunes:category" -> category(child, scope);
            case "itunes:keywords" -> keywords(child);
            case "itunes:explicit", "itunes:block" -> part.other(child.name(), child.text());
            case "cloud" -> child.attributes().forEach((name, value) -> part.other("cloud:" + name, value));
            case "language", "dc:language" ->
                part.other("language", child.text().strip());
            case "docs", "comments", "icon", "logo", "wfw:comment", "wfw:commentrss", "newlocation" ->
                part.other(child.name(), resolved(child.text().strip(), scope));
            case "textinput", "skipdays", "skiphours" -> {}
            case "media:group", "media:content", "geo:point" -> read(child, scope);
            case "psc:chapters" -> chapters(child, scope);
            default -> other(child);
        }
    }

    private static int titleRank(XmlElement title) {
        return title.name().equals("title") ? 0 : 1;
    }

    private void chapters(XmlElement list, Scope scope) {
        if (part.hasChapters()) {
            return;
        }
        for (XmlElement one : list.elements()) {
            if (one.name().equals("psc:chapter")) {
                String start = one.attributes().getOrDefault("start", "");
                String title = one.attributes().getOrDefault("title", "");
                String image = one.attribute("image");
                part.chapter(new FeedChapter(
                        start.strip(),
                        title.strip(),
                        one.attribute("href") == null ? null : resolved(one.attribute("href"), scope),
                        image == null ? null : resolved(image, scope)));
            }
        }
    }

    private void other(XmlElement child) {
        FeedPlace place = PlaceReader.read(child);
        if (place != null) {
            part.place(place);
        } else if (!child.hasElements()) {
            part.other(child.name(), child.text().strip());
        }
    }

    private void summary(XmlElement child, Scope scope, String defaultType) {
        FeedText text = TextReader.read(child, scope, defaultType);
        if (part.hasText("summary") && !child.name().equals("description")) {
            part.content(text);
        } else {
            part.text("summary", text, scope.depth());
        }
    }

    private void link(XmlElement child, Scope scope) {
        String address = address(child);
        if (address == null) {
            String text = child.text().strip();
            String resolved = text.isEmpty() ? "" : resolved(text, scope);
            if (!resolved.isEmpty()) {
                part.other("link", resolved);
                part.link(new FeedLink("alternate", TextReader.HTML, resolved, null, null));
            }
            return;
        }
        String rel = child.attributes().getOrDefault("rel", "alternate");
        String type =
                child.attributes().getOrDefault("type", rel.equals("self") ? "application/atom+xml" : TextReader.HTML);
        String resolved = resolved(address, scope);
        part.link(new FeedLink(rel, type, resolved, child.attribute("title"), child.attribute("length")));
        String media = TextReader.mediaType(type);
        if (rel.equals("alternate") && (media.equals(TextReader.HTML) || media.equals(TextReader.XHTML))) {
            part.other("link", resolved);
        }
    }

    private static @Nullable String address(XmlElement element) {
        for (String name : List.of("url", "uri", "href", "rdf:resource")) {
            String value = element.attribute(name);
            if (value != null) {
                return value.strip();
            }
        }
        return null;
    }

    private static String resolved(@Nullable String address, Scope scope) {
        return address == null ? "" : Addresses.resolve(scope.base(), address);
    }

    private void identity(XmlElement child, Scope scope) {
        String value = child.text().strip();
        boolean guid = child.name().equals("guid");
        boolean link =
                guid && child.attributes().getOrDefault("ispermalink", "true").equals("true");
        permalink = link && !part.hasOther("link");
        String id = guid && !link ? value : resolved(value, scope);
        part.other("id", id);
        if (link) {
            part.otherIfAbsent("link", id);
        }
    }

    private void image(XmlElement child, Scope scope) {
        for (XmlElement inner : child.elements()) {
            String text = inner.text().strip();
            boolean address = inner.name().equals("url") || inner.name().equals("link");
            part.image(inner.name(), address ? resolved(text, scope) : text);
        }
    }

    private void source(XmlElement child, Scope scope) {
        PartReader inner = new PartReader().read(child, scope);
        String address = child.attribute("url");
        if (address != null) {
            inner.part.other("link", resolved(address, scope));
            inner.part.text("title", TextReader.read(child, scope, TextReader.PLAIN), scope.depth());
        }
        part.source(inner.part.build());
    }

    private void generator(XmlElement child, Scope scope) {
        part.other("generator", child.text().strip());
        String address = address(child);
        if (address != null) {
            part.other("generator:url", resolved(address, scope));
        }
        String version = child.attribute("version");
        if (version != null) {
            part.other("generator:version", version);
        }
    }

    private void validity(String range) {
        for (String piece : range.split(";")) {
            String[] pair = piece.strip().split("=", 2);
            if (pair.length == 2) {
                part.date("validity_" + pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
            }
        }
    }

    private void category(XmlElement child, Scope scope) {
        String term = child.attribute("term");
        String scheme = child.attributes().getOrDefault("scheme", child.attribute("domain"));
        String text = child.attributes()
                .getOrDefault("text", child.hasElements() ? "" : child.text())
                .strip();
        String of = child.name().startsWith("itunes:")
                ? "http://www.itunes.com/"
                : child.name().startsWith("media:") && scheme == null
                        ? "http://search.yahoo.com/mrss/category_schema"
                        : scheme;
        part.tag(term == null && !text.isEmpty() ? text : term, of, child.attribute("label"));
        for (XmlElement inner : child.elements()) {
            category(inner, scope.inside(inner));
        }
    }

    private void keywords(XmlElement child) {
        for (String word : child.text().split(",")) {
            if (!word.isBlank()) {
                part.tag(word.strip(), "http://www.itunes.com/", null);
            }
        }
    }

    private static FeedPerson person(XmlElement element, Scope scope) {
        if (!element.hasElements()) {
            return FeedPerson.ofLine(element.text().strip());
        }
        String name = null;
        String email = null;
        String address = null;
        for (XmlElement inner : element.elements()) {
            String text = inner.text().strip();
            switch (inner.name()) {
                case "name", "itunes:name" -> name = text;
                case "email", "itunes:email" -> email = text;
                case "url", "uri", "homepage" -> address = resolved(text, scope.inside(inner));
                default -> {}
            }
        }
        return new FeedPerson(name, email, address);
    }
}
