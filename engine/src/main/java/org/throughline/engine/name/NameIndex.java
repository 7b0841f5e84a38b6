package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.article.Ids;

/**
 * Finds among millions of names those that could be spellings of a given one, for {@link NameMatcher} to judge: names that
 * share the consonants of words, or of the whole. Immutable; one sorted array of 8 bytes for each word and each name, so five
 * million names of two or three words take some 130 MB, and a look-up a fraction of a millisecond.
 */
public final class NameIndex {
    /** How many names of one word are looked at. */
    private static final int MAX_SCANNED = 2000;

    private final long[] entries;

    private NameIndex(long[] entries) {
        this.entries = entries;
    }

    /** Collects names; numbers are the caller's, 0 or more. */
    public static final class Builder {
        private long[] entries = new long[1024];
        private int size;

        public Builder add(int number, NameKey name) {
            for (int block : blocks(name)) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size + (size >> 1));
                }
                entries[size++] = (long) block << 32 | number;
            }
            return this;
        }

        public NameIndex build() {
            long[] sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            return new NameIndex(sorted);
        }
    }

    private record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** The numbers of names that may be meant, those that share most first, then the smaller number. */
    public int[] candidates(NameKey name, int limit) {
        List<Range> ranges = new ArrayList<>();
        for (int block : blocks(name)) {
            Range range = range(block);
            if (range.size() > 0) {
                ranges.add(range);
            }
        }
        ranges.sort((one, other) -> Integer.compare(one.size(), other.size()));
        Map<Integer, Integer> shared = new HashMap<>();
        int scanned = 0;
        for (Range range : ranges) {
            int to = Math.min(range.to(), range.from() + MAX_SCANNED - scanned);
            for (int i = range.from(); i < to; i++) {
                shared.putIfAbsent((int) entries[i], 0);
            }
            scanned += Math.max(0, to - range.from());
        }
        shared.replaceAll((number, none) -> holders(number, ranges));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private int holders(int number, Collection<Range> ranges) {
        int holders = 0;
        for (Range range : ranges) {
            long block = entries[range.from()] >> 32;
            holders += Arrays.binarySearch(entries, range.from(), range.to(), block << 32 | number) >= 0 ? 1 : 0;
        }
        return holders;
    }

    private Range range(int block) {
        return new Range(first((long) block << 32), first((long) block + 1 << 32));
    }

    private int first(long entry) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] blocks(NameKey name) {
        int[] blocks = new int[name.tokens.length + 1];
        for (int i = 0; i < name.tokens.length; i++) {
            blocks[i] = hash(name.tokens[i].skeleton);
        }
        blocks[name.tokens.length] = hash(name.wholeSkeleton + 1);
        return Arrays.stream(blocks).distinct().toArray();
    }

    /** Positive, so that a block and its number sort as one. */
    private static int hash(long skeleton) {
        return (int) (Ids.mix(skeleton) >>> 34);
    }
}
