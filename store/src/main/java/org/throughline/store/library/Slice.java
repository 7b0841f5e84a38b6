package org.throughline.store.library;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param more whether another page follows
 */
public record Slice<T>(List<T> items, int number, boolean more) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Of a query that asked for one row more than a page holds. */
    static <T> Slice<T> of(List<T> rows, int number, int size) {
        boolean more = rows.size() > size;
        return new Slice<>(more ? rows.subList(0, size) : rows, number, more);
    }
}
