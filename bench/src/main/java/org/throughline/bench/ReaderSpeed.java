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
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.throughline.server.ReaderServer;
import org.throughline.server.reader.Links;
import org.throughline.store.Store;

/**
 * How long the reader takes with many stored articles: fills the tables that its pages read with made-up rows, three
 * articles a story, twelve facts, four names and four quotations, then asks for pages at a steady rate, whether or not the ones
 * before are answered. A time counts from the moment at which the request was due. Reads nothing: the folder given is where the
 * database is made, and must be empty. {@code -Darticles=N} sets how many, {@code -Drate=N} how many requests a second; pages other than
 * today and stories are asked for ten times more rarely.
 */
public final class ReaderSpeed implements Speed {
    private static final int ARTICLES = Integer.getInteger("articles", 100_000);
    private static final int REQUESTS_A_SECOND = Integer.getInteger("rate", 200);
    private static final int REQUESTS = 3000;
    private static final int RARER = 200;
    private static final int RARER_BY = 10;
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
            ask(
                    out,
                    "today",
                    server,
                    REQUESTS,
                    REQUESTS_A_SECOND,
                    List.of("/", "/?page=2", "/section/politics"),
                    random);
            List<String> pages = random.ints(400, 0, stories)
                    .mapToObj(story -> Links.story(story))
                    .toList();
            ask(out, "story", server, REQUESTS, REQUESTS_A_SECOND, pages, random);
            ask(
                    out,
                    "compare",
                    server,
                    RARER,
                    REQUESTS_A_SECOND / RARER_BY,
                    pages.stream().map(page -> page + "/compare").toList(),
                    random);
            for (Map.Entry<String, List<String>> rarer : rarerPages().entrySet()) {
                ask(out, rarer.getKey(), server, RARER, REQUESTS_A_SECOND / RARER_BY, rarer.getValue(), random);
            }
        }
    }

    private static Map<String, List<String>> rarerPages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("latest", List.of("/latest", "/latest?page=7"));
        pages.put("entity", List.of(Links.entity(1), Links.entity(2), Links.entity(700)));
        pages.put("entities", List.of("/entities", "/entities?page=9"));
        pages.put("source", List.of(Links.source("source1.example"), Links.source("source7.example")));
        pages.put("sources", List.of("/sources"));
        pages.put("quotations", List.of("/quotations", "/quotations?q=council+port"));
        pages.put(
                "search",
                List.of("/search?q=council+speaker", "/search?q=%22old+town%22+source:source7", "/search?q=harbeck"));
        pages.put("following", List.of("/following", "/saved", "/settings"));
        return pages;
    }

    /** Asks at a steady rate, each request on a thread of its own. */
    private static void ask(
            PrintStream out,
            String what,
            ReaderServer server,
            int requests,
            int rate,
            List<String> pages,
            Random random)
            throws IOException, InterruptedException {
        long[] times = new long[requests];
        AtomicLong bytes = new AtomicLong();
        AtomicInteger refused = new AtomicInteger();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            int warmUp = requests / 2;
            long begin = System.nanoTime();
            for (int i = 0; i < warmUp + requests; i++) {
                int number = i - warmUp;
                long due = begin + i * 1_000_000_000L / rate;
                URI address = URI.create(server.address()
                        + pages.get(random.nextInt(pages.size())).substring(1));
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                askers.execute(() -> {
                    int size = size(client, address);
                    refused.addAndGet(size < 0 ? 1 : 0);
                    bytes.accumulateAndGet(size, Math::max);
                    if (number >= 0) {
                        times[number] = System.nanoTime() - due;
                    }
                });
            }
        }
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms, largest %d kB, %d not answered%n",
                what,
                times[requests / 2] / 1e6,
                times[requests * 99 / 100] / 1e6,
                bytes.get() / 1000,
                refused.get());
    }

    /** How many bytes a page has, or -1 if it is not answered. */
    private static int size(HttpClient client, URI address) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body().length : -1;
        } catch (IOException failure) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
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
