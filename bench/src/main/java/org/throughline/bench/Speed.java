package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** A measurement of cost: ratios within one run and CPU time, since machines are shared and noisy. */
public interface Speed {
    /** The name given on the command line. */
    String name();

    /**
     * Measures and tells.
     *
     * @param input what to measure on; the class says which files it reads
     */
    void measure(Path input, PrintStream out) throws IOException;
}
