package org.throughline.app.fetching;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** RSS documents about nothing that ever happened. */
final class InventedFeed {
    private InventedFeed() {}

    /** One item; a null guid or link is left out. */
    record Item(@Nullable String guid, @Nullable String link, String title, String text, String date) {
        static Item number(int n) {
            return new Item(
                    "g" + n,
                    "http://gazette.localhost/a/" + n,
                    "Ferry line " + n + " of Karvenna closes",
                    "The harbour office of Karvenna closed ferry line " + n + " on Monday because of ice.",
                    "Mon, 02 Jun 2031 10:" + String.format("%02d", n % 60) + ":00 GMT");
        }

        Item guid(@Nullable String other) {
            return new Item(other, link, title, text, date);
        }

        Item link(@Nullable String other) {
            return new Item(guid, other, title, text, date);
        }

        Item corrected() {
            return new Item(guid, link, title + " (updated)", text + " Corrected.", "Mon, 30 Nov 2031 10:00:00 GMT");
        }

        Item dated(String other) {
            return new Item(guid, link, title, text, other);
        }

        private String xml() {
            return "<item>" + (guid == null ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>")
                    + (link == null ? "" : "<link>" + link + "</link>")
                    + "<title>" + title + "</title><description>" + text + "</description><pubDate>" + date
                    + "</pubDate></item>";
        }
    }

    static List<Item> items(int from, int to) {
        return IntStream.range(from, to).mapToObj(Item::number).toList();
    }

    static String of(List<Item> items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Karvenna Gazette</title>"
                + "<link>http://gazette.localhost/</link>"
                + items.stream().map(Item::xml).collect(Collectors.joining("\n"))
                + "</channel></rss>";
    }
}
