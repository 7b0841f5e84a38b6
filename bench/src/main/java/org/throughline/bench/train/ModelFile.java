package org.throughline.bench.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.engine.model.LinearModel;

/** Writes a trained model where the program reads it, and says how large it is. */
final class ModelFile {
    private ModelFile() {}

    static void write(LinearModel model, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            model.write(out);
        }
        System.out.println(file.getFileName() + " " + Files.size(file) / 1024 + " kB");
    }
}
