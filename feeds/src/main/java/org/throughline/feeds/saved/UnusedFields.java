package org.throughline.feeds.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What lines of JSON told and nobody understood, by field, so that it can be said once. Safe for use from many threads. */
public final class UnusedFields {
    private static final int MOST = 100;

    private final Map<String, AtomicLong> lines = new ConcurrentHashMap<>();

    void note(String field) {
        if (lines.size() < MOST || lines.containsKey(field)) {
            lines.computeIfAbsent(field, ignored -> new AtomicLong()).incrementAndGet();
        }
    }

    /** The fields, each with the number of its lines, the most frequent first. */
    public List<Map.Entry<String, Long>> counted() {
        List<Map.Entry<String, Long>> counted = new ArrayList<>();
        lines.forEach((field, count) -> counted.add(Map.entry(field, count.get())));
        counted.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return counted;
    }
}
