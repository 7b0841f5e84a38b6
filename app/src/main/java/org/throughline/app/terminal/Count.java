package org.throughline.app.terminal;

/** Numbers with their nouns. */
public final class Count {
    private Count() {}

    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
