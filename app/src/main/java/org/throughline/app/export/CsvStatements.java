package org.throughline.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front: text is never code.
 */
final class CsvStatements implements StatementFormat.Writer {
    private static final List<String> HEADER = List.of(
            "date",
            "person",
            "organisation",
            "concept (suggested)",
            "agreement (suggested)",
            "source",
            "quotation",
            "sentence",
            "address",
            "kind",
            "confidence",
            "statement");

    @Override
    public void write(List<StatementRow> rows, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writeLine(writer, HEADER);
            for (StatementRow row : rows) {
                writeLine(writer, cells(row));
            }
        }
    }

    private static List<String> cells(StatementRow row) {
        return List.of(
                row.day(),
                row.person(),
                row.organisation(),
                row.concept(),
                row.agreementWord(),
                row.article().source(),
                row.words(),
                row.sentence(),
                row.address(),
                row.kind(),
                Double.toString(Math.round(row.confidence() * 100) / 100.0),
                row.statementShown());
    }

    private static void writeLine(BufferedWriter writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
