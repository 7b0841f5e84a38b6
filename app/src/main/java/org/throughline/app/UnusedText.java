package org.throughline.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.app.terminal.Count;
import org.throughline.app.terminal.TextWidth;

/** Tells once what lines of JSON said in vain. */
final class UnusedText {
    private static final int MOST = 10;

    private UnusedText() {}

    /** Empty if nothing was said in vain. */
    static String of(List<Map.Entry<String, Long>> all) {
        if (all.isEmpty()) {
            return "";
        }
        String named = all.stream()
                .limit(MOST)
                .map(field -> TextWidth.safe(field.getKey()) + " (" + Count.of(field.getValue(), "line", "lines") + ")")
                .collect(Collectors.joining(", "));
        return "not used: " + named + (all.size() > MOST ? " and " + (all.size() - MOST) + " more" : "");
    }
}
