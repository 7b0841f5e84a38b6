package org.throughline.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import org.throughline.server.reader.Frame;
import org.throughline.server.reader.Screen;

/** Renders the precompiled templates; every value is escaped for the place where it stands. */
final class Pages {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.throughline.server.template");

    private Pages() {}

    static void show(Context context, String template, Frame frame, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template + ".jte", all, output);
        context.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }

    /** A page that says what is wrong and where to go on; it never repeats what was asked for. */
    static void showError(Context context, int status, String heading, String advice) {
        context.status(status);
        show(
                context,
                "error",
                new Frame(heading, "", "", Screen.asked(context)),
                Map.of("heading", heading, "advice", advice));
    }
}
