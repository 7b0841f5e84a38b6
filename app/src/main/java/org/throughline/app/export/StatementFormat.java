package org.throughline.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The forms in which statements are given away. */
public enum StatementFormat {
    CSV(new CsvStatements()),
    JSONL(new JsonLinesStatements()),
    GRAPHML(new GraphMlStatements()),
    DNA(new DnaDatabase());

    private final Writer writer;

    StatementFormat(Writer writer) {
        this.writer = writer;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the rows to a new file. The same rows give the same file. */
    public void write(List<StatementRow> rows, Path file) throws IOException {
        writer.write(rows, file);
    }

    /** One form. */
    interface Writer {
        void write(List<StatementRow> rows, Path file) throws IOException;
    }
}
