package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.engine.name.NameIndex;
import org.throughline.engine.name.NameKey;
import org.throughline.engine.name.NameMatcher;
import tools.jackson.databind.JsonNode;

/** What matching names costs: reads a set of pairs, compares all names with all, and looks them up among five million. */
public final class NameSpeed implements Speed {
    private static final int COMPARISONS = 2_000_000;
    private static final int INDEXED = 5_000_000;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode pair : Rows.read(input)) {
            names.add(pair.get("a").asString());
            names.add(pair.get("b").asString());
        }
        List<NameKey> keys = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            long start = CpuTime.nanos();
            keys = names.stream().map(NameKey::of).toList();
            tell(out, "names made ready", names.size(), CpuTime.nanos() - start);
        }
        compare(keys, 1, "comparisons of pairs as labelled", out);
        compare(keys, 7919, "comparisons of any two names", out);
        lookUp(names, keys, out);
    }

    /** Pairs of neighbours are the set's own pairs; a wide stride makes pairs of strangers. */
    private static void compare(List<NameKey> keys, int stride, String what, PrintStream out) {
        NameMatcher matcher = new NameMatcher();
        double sum = 0;
        for (int round = 0; round < 3; round++) {
            long start = CpuTime.nanos();
            for (int i = 0; i < COMPARISONS; i++) {
                int at = (int) (2L * i % (keys.size() - 1));
                sum += matcher.score(keys.get(at), keys.get((at + stride) % keys.size()));
            }
            tell(out, what, COMPARISONS, CpuTime.nanos() - start);
        }
        out.printf(Locale.ROOT, "mean score %.3f%n", sum / COMPARISONS / 3);
    }

    private static void lookUp(List<String> names, List<NameKey> keys, PrintStream out) {
        NameIndex.Builder builder = new NameIndex.Builder();
        for (int i = 0; i < INDEXED; i++) {
            String first = names.get(i % names.size());
            String second = names.get((int) (i * 31L % names.size()));
            String mixed = first.split(" ", 2)[0] + " " + second.substring(second.lastIndexOf(' ') + 1);
            builder.add(i, NameKey.of(mixed));
        }
        NameIndex index = builder.build();
        long found = 0;
        for (int round = 0; round < 3; round++) {
            long start = CpuTime.nanos();
            for (NameKey key : keys) {
                found += index.candidates(key, 50).length;
            }
            tell(out, "look-ups among " + INDEXED, keys.size(), CpuTime.nanos() - start);
        }
        out.printf(Locale.ROOT, "candidates a look-up %.1f%n", (double) found / keys.size() / 3);
    }

    private static void tell(PrintStream out, String what, int count, long nanos) {
        out.printf(
                Locale.ROOT,
                "%s: %.0f a second of CPU, %.2f us each%n",
                what,
                count * 1e9 / nanos,
                nanos / 1e3 / count);
    }
}
