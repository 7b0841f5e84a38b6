package org.throughline.engine.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the report that another one translates: names and numbers line up ({@link Anchors}). Holds the newest {@value #MOST} reports
 * that have enough of them; a lookup counts which of the newest that carry an anchor carry most.
 */
final class Translations {
    private static final int MOST = 20_000;
    private static final int RING = 24;
    private static final int VERIFIED = 3;
    private static final int LEAST_SHARED = 6;
    private static final long PROMPT = 3 * 86_400L;

    /** A report that may be translated. */
    private record Known(long family, long time, Anchors anchors) {}

    private final ArrayDeque<Known> known = new ArrayDeque<>();
    private final Map<Integer, ArrayDeque<Known>> byAnchor = new HashMap<>();

    void add(long family, long time, Anchors anchors) {
        if (anchors.keys().length < LEAST_SHARED) {
            return;
        }
        Known report = new Known(family, time, anchors);
        known.add(report);
        for (int key : anchors.keys()) {
            ArrayDeque<Known> ring = byAnchor.computeIfAbsent(key, none -> new ArrayDeque<>(2));
            ring.add(report);
            if (ring.size() > RING) {
                ring.removeFirst();
            }
        }
        if (known.size() > MOST) {
            forget(known.removeFirst());
        }
    }

    private void forget(Known oldest) {
        for (int key : oldest.anchors().keys()) {
            ArrayDeque<Known> ring = byAnchor.get(key);
            if (ring != null && ring.peekFirst() == oldest) {
                ring.removeFirst();
                if (ring.isEmpty()) {
                    byAnchor.remove(key);
                }
            }
        }
    }

    /** The family that the report is a translation of, 0 if none. */
    long original(Anchors anchors, long time) {
        Map<Known, Integer> shared = new HashMap<>();
        for (int key : anchors.keys()) {
            ArrayDeque<Known> ring = byAnchor.get(key);
            if (ring != null) {
                for (Known report : ring) {
                    if (report.anchors().language() != anchors.language()
                            && CopyJudge.apart(report.time(), time) < PROMPT) {
                        shared.merge(report, 1, Integer::sum);
                    }
                }
            }
        }
        for (int i = 0; i < VERIFIED; i++) {
            Known best = most(shared);
            if (best == null) {
                return 0;
            }
            if (anchors.isTranslationOf(best.anchors())) {
                return best.family();
            }
            shared.remove(best);
        }
        return 0;
    }

    private static @Nullable Known most(Map<Known, Integer> shared) {
        Known best = null;
        int most = LEAST_SHARED - 1;
        for (Map.Entry<Known, Integer> entry : shared.entrySet()) {
            boolean first = best == null || entry.getKey().family() < best.family();
            if (entry.getValue() > most || (entry.getValue() == most && best != null && first)) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(known.size());
        for (Known report : known) {
            out.writeLong(report.family());
            out.writeLong(report.time());
            report.anchors().save(out);
        }
    }

    void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            add(in.readLong(), in.readLong(), Anchors.restored(in));
        }
    }
}
