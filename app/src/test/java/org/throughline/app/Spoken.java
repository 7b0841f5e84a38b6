package org.throughline.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command line answered, run within the test. */
record Spoken(int code, String out, String err) {
    static Spoken to(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Spoken(code, out.toString(), err.toString());
    }

    /** The rows of one type. */
    List<JsonNode> rows(String type) {
        JsonMapper json = JsonMapper.builder().build();
        return out.lines()
                .map(json::readTree)
                .filter(row -> row.path("type").stringValue("").equals(type))
                .toList();
    }
}
