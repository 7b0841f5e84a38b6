package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the weights of one shipped model anew: the same bytes for the same sets, every time. */
public interface Trainer {
    /** The name given on the command line. */
    String name();

    /**
     * Trains on the sets and writes the weights where the engine loads them from, telling figures on standard output.
     *
     * @param benchmarks the folder of all areas
     * @param resources the engine's resource folder, {@code engine/src/main/resources}
     */
    void train(Path benchmarks, Path resources) throws IOException;
}
