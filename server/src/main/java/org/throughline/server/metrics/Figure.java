package org.throughline.server.metrics;

/**
 * A number about the running system.
 *
 * @param name lower case with underlines, its unit last; the product's name is put before it
 * @param help one line
 * @param grows whether it only ever grows until the process ends
 */
public record Figure(String name, String help, boolean grows, long value) {
    /** How things are now. */
    public static Figure now(String name, String help, long value) {
        return new Figure(name, help, false, value);
    }

    /** How often something happened since the start. */
    public static Figure sinceStart(String name, String help, long value) {
        return new Figure(name + "_total", help, true, value);
    }
}
