package org.throughline.engine.story;

import java.util.ArrayDeque;
import java.util.List;

/** What happened to the stories since somebody asked: a bounded queue, the oldest go first. */
final class Changes {
    private static final int MOST = 10_000;

    private final ArrayDeque<Change> waiting = new ArrayDeque<>();

    private boolean muted;

    /** While muted nothing is noted: for what only happens on the way to something else. */
    void mute(boolean quiet) {
        muted = quiet;
    }

    void add(Change.Kind kind, long story, long other, String reason) {
        if (muted) {
            return;
        }
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.add(new Change(kind, story, other, reason));
    }

    List<Change> drain() {
        List<Change> drained = List.copyOf(waiting);
        waiting.clear();
        return drained;
    }
}
