package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.throughline.server.ReaderServer;
import org.throughline.server.reader.Links;
import org.throughline.store.Store;

/**
 * How long the reader takes with many stored articles: fills the tables that its pages read with made-up rows, three
 * articles a story, twelve facts, four names and four quotations, then asks for pages one after the other at a steady rate.
 * Reads nothing: the folder given is where the database is made, and must be empty.
 */
public final class ReaderSpeed implements Speed {
    private static final int ARTICLES = 100_000;
    private static final int REQUESTS_A_SECOND = 50;
    private static final int REQUESTS = 1500;
    private static final int WARM_UP = 600;
    private static final int SOURCES = 300;
    private static final int ENTITIES = 5000;
    private static final int MINUTE = 60_000;
    private static final long NOW = 1_900_000_000_000L;
    private static final String WORDS =
            "'Council ' || i || ' of Port Sarn voted on the ban of cars in the old town, its speaker said on Monday.'";

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public void measure(Path directory, PrintStream out) throws IOException {
        Store.open(directory).close();
        try {
            fill(directory, ARTICLES);
            measure(directory, ARTICLES, out);
        } catch (SQLException failure) {
            throw new IOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void measure(Path directory, int articles, PrintStream out)
            throws IOException, InterruptedException {
        try (Store store = Store.open(directory);
                ReaderServer server = ReaderServer.start(store, 0)) {
            Random random = new Random(1);
            int stories = articles / 3;
            ask(out, "today", server, WARM_UP, REQUESTS, List.of("/", "/?page=2", "/section/politics"), random);
            List<String> pages = random.ints(400, 0, stories)
                    .mapToObj(story -> Links.story(story))
                    .toList();
            ask(out, "story", server, WARM_UP, REQUESTS, pages, random);
            ask(
                    out,
                    "compare",
                    server,
                    WARM_UP / 4,
                    REQUESTS / 4,
                    pages.stream().map(page -> page + "/compare").toList(),
                    random);
            ask(out, "source", server, 20, 100, List.of(Links.source("source1.example")), random);
            ask(out, "entity", server, 20, 100, List.of(Links.entity(1), Links.entity(2)), random);
        }
    }

    private static void ask(
            PrintStream out,
            String what,
            ReaderServer server,
            int warmUp,
            int requests,
            List<String> pages,
            Random random)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long[] times = new long[requests];
        long bytes = 0;
        for (int i = -warmUp; i < requests; i++) {
            String page = pages.get(random.nextInt(pages.size()));
            URI address = URI.create(server.address() + page.substring(1));
            long from = System.nanoTime();
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            long taken = System.nanoTime() - from;
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answers " + answer.statusCode());
            }
            if (i >= 0) {
                times[i] = taken;
                bytes = Math.max(bytes, answer.body().length);
                Thread.sleep(Math.max(0, 1000 / REQUESTS_A_SECOND - taken / 1_000_000));
            }
        }
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms, largest %d kB%n",
                what,
                times[requests / 2] / 1e6,
                times[requests * 99 / 100] / 1e6,
                bytes / 1000);
    }

    private static void fill(Path directory, int articles) throws SQLException {
        String address = "jdbc:sqlite:" + directory.resolve("throughline.db");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temp table n (i integer primary key)");
            try (PreparedStatement insert = connection.prepareStatement("insert into n values (?)")) {
                for (int i = 0; i < articles; i++) {
                    insert.setInt(1, i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            for (String rows : rows(articles)) {
                statement.execute(rows);
            }
            connection.commit();
            statement.execute("analyze");
            connection.commit();
        }
    }

    /** Rows as the store writes them; story, family and original share the number of the story's first article. */
    private static List<String> rows(int articles) {
        int stories = articles / 3;
        String time = NOW + " - i * " + MINUTE;
        return List.of(
                "insert into source (name, articles, latest, language, country) select 'source' || i || '.example', "
                        + articles / SOURCES + ", " + NOW
                        + ", case i % 3 when 0 then 'en' when 1 then 'de' else 'ru' end,"
                        + " case i % 4 when 0 then 'DE' when 1 then 'GB' else null end from n where i < " + SOURCES,
                "insert into entity (id, kind, name, spellings, titles, articles, digest) select i, 'person', 'Jon Harbeck'"
                        + " || i, '{\"Jon Harbeck' || i || '\":9}', '[]', 100, 0 from n where i < " + ENTITIES,
                "insert into article (id, sequence, version, versions, identity, source, headline, language, time, day,"
                        + " family, copy_kind, similarity, story, topic) select i, i, 1, 1, 'x' || i, 'source' || (i % "
                        + SOURCES + ") || '.example', " + WORDS + ", 'en', " + time
                        + ", '2030-01-01', i, 'original', 1,"
                        + " i % " + stories + ", 'politics' from n",
                "insert into family (id, story, original, articles, digest) select i, i % " + stories
                        + ", i, 1, 0 from n",
                "insert into story (id, headline, language, first_time, last_time, articles, reports, sources, copied,"
                        + " standing, changed, digest, topic) select i, " + WORDS + ", 'en', " + time + ", " + time
                        + ", 3, 3, '[\"source1.example\",\"source2.example\",\"source3.example\"]', '{}', -i, i, 0,"
                        + " case i % 3 when 0 then 'politics' else 'sport' end from n where i < " + stories,
                "insert into key_point (story, place, article, version, span_start, span_end, words, sources) select i,"
                        + " p, i, 1, p * 100, p * 100 + 90, " + WORDS
                        + ", '[\"source1.example\"]' from n join (select i as p from n where i < 4) where i < "
                        + stories,
                "insert into fact (story, id, place, status, since) select i, p, p, case p % 3 when 0 then 'shared' else"
                        + " 'only' end, i from n join (select i as p from n where i < 12) where i < " + stories,
                "insert into fact_sentence (story, fact, place, article, version, span_start, span_end, words) select i,"
                        + " p, s, i + s * " + stories + ", 1, p * 100, p * 100 + 90, " + WORDS
                        + " from n join (select i as p from n where i < 12) join (select i as s from n where i < 2) where i < "
                        + stories,
                "insert into article_entity (article, place, entity, mentions, spellings, time) select i, p, (i * 7 + p) % "
                        + ENTITIES + ", 2, '{\"Jon Harbeck\":2}', " + time
                        + " from n join (select i as p from n where i < 4)",
                "insert into quotation (article, place, statement, speaker, kind, confidence, version, span_start, span_end,"
                        + " words, time) select i, p, i * 4 + p, (i * 7) % " + ENTITIES + ", 'direct', 1, 1, p * 100,"
                        + " p * 100 + 60, " + WORDS + ", " + time + " from n join (select i as p from n where i < 4)");
    }
}
