package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** How right a step is among its surest answers: the figures behind a threshold. Reads labels; nothing is learnt. */
public interface Curve {
    /** As it is written on the command line. */
    String name();

    /** Prints a line for each share shown. */
    void draw(Path set, PrintStream out) throws IOException;
}
