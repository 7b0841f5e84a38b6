package org.throughline.feeds.invented;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A well-behaved invented publisher: a front page that names its feed, a feed with marks for conditional requests, a page
 * for each report, a robots.txt.
 */
public final class NewsSite implements Site {
    private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final int ITEMS = 20;

    private final String title;
    private final String language;
    private final List<Report> reports = new CopyOnWriteArrayList<>();

    /** A report as the site tells it; paragraphs are plain text. */
    public record Report(
            String path, String headline, @Nullable String byline, Instant published, List<String> paragraphs) {
        public Report {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public NewsSite(String title, String language) {
        this.title = title;
        this.language = language;
    }

    /** Publishes a report, or a new version of the one at the same path. */
    public void publish(Report report) {
        reports.removeIf(old -> old.path().equals(report.path()));
        reports.add(report);
    }

    @Override
    public void answer(Request request, Reply reply) throws IOException {
        String home = "http://" + request.headers().getOrDefault("host", "");
        switch (request.path()) {
            case "/feed.xml" -> feed(request, reply, home);
            case "/robots.txt" -> reply.send(200, "text/plain", "User-agent: *\nDisallow: /admin/\n");
            case "/" -> reply.send(200, "text/html; charset=utf-8", frontPage());
            default -> page(request.path(), reply);
        }
    }

    private void feed(Request request, Reply reply, String home) throws IOException {
        String document = document(home);
        String etag = "\"" + Integer.toHexString(document.hashCode()) + "\"";
        if (etag.equals(request.header("if-none-match"))) {
            reply.send(304, Map.of("ETag", etag), new byte[0]);
            return;
        }
        reply.send(
                200,
                Map.of("ETag", etag, "Content-Type", "application/rss+xml; charset=utf-8"),
                document.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String document(String home) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>")
                .append(escaped(title))
                .append("</title><link>")
                .append(home)
                .append("/</link><language>")
                .append(language)
                .append("</language>");
        for (Report report : latest()) {
            feed.append("\n<item><title>")
                    .append(escaped(report.headline()))
                    .append("</title><link>")
                    .append(home)
                    .append(report.path())
                    .append("?utm_source=rss</link><guid isPermaLink=\"false\">")
                    .append(report.path())
                    .append("</guid><pubDate>")
                    .append(MAIL_DATE.format(report.published()))
                    .append("</pubDate><description>")
                    .append(escaped(report.paragraphs().getFirst()))
                    .append("</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private List<Report> latest() {
        List<Report> latest = new ArrayList<>(reports);
        Collections.reverse(latest);
        return latest.subList(0, Math.min(ITEMS, latest.size()));
    }

    private String frontPage() {
        StringBuilder page = new StringBuilder(head(title))
                .append("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"")
                .append(escaped(title))
                .append("\" href=\"/feed.xml\"></head><body><h1>")
                .append(escaped(title))
                .append("</h1><ul>");
        for (Report report : latest()) {
            page.append("<li><a href=\"")
                    .append(report.path())
                    .append("\">")
                    .append(escaped(report.headline()))
                    .append("</a></li>");
        }
        return page.append("</ul></body></html>").toString();
    }

    private void page(String path, Reply reply) throws IOException {
        String bare = path.split("\\?", 2)[0];
        for (Report report : reports) {
            if (report.path().equals(bare)) {
                reply.send(200, "text/html; charset=utf-8", page(report));
                return;
            }
        }
        reply.send(404, "text/html", head("Not found") + "</head><body><p>Nothing is here.</p></body></html>");
    }

    private String page(Report report) {
        StringBuilder page = new StringBuilder(head(report.headline() + " - " + title))
                .append("<meta property=\"article:published_time\" content=\"")
                .append(report.published())
                .append("\"></head><body><header><a href=\"/\">")
                .append(escaped(title))
                .append("</a></header><article><h1>")
                .append(escaped(report.headline()))
                .append("</h1>");
        if (report.byline() != null) {
            page.append("<p class=\"byline\">").append(escaped(report.byline())).append("</p>");
        }
        page.append("<time datetime=\"").append(report.published()).append("\"></time>");
        for (String paragraph : report.paragraphs()) {
            page.append("<p>").append(escaped(paragraph)).append("</p>\n");
        }
        return page.append("</article><footer><p>All names are invented.</p></footer></body></html>")
                .toString();
    }

    private String head(String name) {
        return "<!doctype html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>" + escaped(name)
                + "</title>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
