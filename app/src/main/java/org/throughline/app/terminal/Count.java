package org.throughline.app.terminal;

/** Numbers with their nouns. */
final class Count {
    private Count() {}

    static String of(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
