package org.throughline.bench.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughline.bench.CpuTime;
import org.throughline.bench.Speed;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedReader;

/**
 * CPU time of reading feeds, beside feedparser's on the same files in the same run. Reads a file or a folder of feeds; the
 * peer is asked if {@code /usr/bin/python3} has it (Debian: python3-feedparser), one thread each.
 */
public final class FeedSpeed implements Speed {
    private static final int WARM_UP_SECONDS = 10;
    private static final int ROUNDS = 5;

    /** A round of short feeds is over in a moment: on a busy machine only the least of many tells something. */
    private static final int MEASURED_SECONDS = 5;

    private static final String PEER = """
            import sys, time
            try:
                import feedparser
            except ImportError:
                sys.exit('feedparser is not there')
            files = [open(path, 'rb').read() for path in sys.argv[1:]]
            def once():
                start = time.process_time()
                for data in files:
                    try:
                        feedparser.parse(data)
                    except Exception:
                        pass
                return time.process_time() - start
            print(min(once() for _ in range(3)))
            """;

    private final FeedReader reader = new FeedReader();

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<Path> files = files(input);
        List<byte[]> documents = new ArrayList<>();
        long bytes = 0;
        for (Path file : files) {
            documents.add(Files.readAllBytes(file));
            bytes += documents.getLast().length;
        }
        double own = own(documents);
        out.printf(
                Locale.ROOT,
                "%d feeds, %.2f MB: %.3f s CPU, %.1f MB/s%n",
                files.size(),
                bytes / 1e6,
                own,
                bytes / 1e6 / own);
        double peer = peer(files);
        if (peer > 0) {
            out.printf(Locale.ROOT, "feedparser: %.3f s CPU; ratio %.1f%n", peer, peer / own);
        } else {
            out.println("feedparser is not installed (Debian: python3-feedparser): no ratio");
        }
    }

    private static List<Path> files(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        try (Stream<Path> all = Files.walk(input)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private double own(List<byte[]> documents) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_SECONDS * 1_000_000_000L) {
            documents.forEach(this::read);
        }
        long least = Long.MAX_VALUE;
        start = System.nanoTime();
        for (int round = 0; round < ROUNDS || System.nanoTime() - start < MEASURED_SECONDS * 1_000_000_000L; round++) {
            long before = CpuTime.nanos();
            documents.forEach(this::read);
            least = Math.min(least, CpuTime.nanos() - before);
        }
        return least / 1e9;
    }

    private int read(byte[] document) {
        try {
            return reader.read(document, Feed.Transport.NONE).entries().size();
        } catch (FeedReader.UnreadableFeed none) {
            return 0;
        }
    }

    /** Seconds, or 0 if it is not there. */
    private static double peer(List<Path> files) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-c", PEER));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream answer = process.getInputStream()) {
            String said = new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? 0 : Double.parseDouble(said);
        } catch (NumberFormatException unreadable) {
            throw new UncheckedIOException(new IOException("feedparser said something else", unreadable));
        }
    }
}
