package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Rows;
import org.throughline.engine.article.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets as dense in time as the press is. The labelled sets of full texts hold a few events a week, so that nearness in time seems
 * to say more than it does where a thousand unrelated texts come within an hour. Here every event of a set begins
 * within the same {@value #HOURS} hours, its articles as far apart as they were; and pages of many sites, picked one by one, are
 * stories of their own at times within a day.
 */
final class DensePress {
    private static final int HOURS = 30;
    private static final int JITTER_HOURS = 8;
    private static final int SOURCES = 40;
    private static final int SHORTEST = 200;
    private static final int HEADLINE = 90;
    private static final long START = Instant.parse("2031-03-03T00:00:00Z").getEpochSecond();

    private DensePress() {}

    /** The rows of a set with times that bring all events into the same hours. */
    static List<JsonNode> events(Path set) throws IOException {
        List<JsonNode> rows = Rows.read(set);
        Map<String, Long> firsts = new HashMap<>();
        for (JsonNode row : rows) {
            firsts.merge(row.path("cluster").asString(""), seconds(row), Math::min);
        }
        List<JsonNode> dense = new ArrayList<>();
        for (JsonNode row : rows) {
            String event = row.path("cluster").asString("");
            long later = seconds(row) - firsts.getOrDefault(event, 0L);
            long jitter = Math.floorMod(Ids.of(row.path("text").asString("")), JITTER_HOURS * 3600L);
            ObjectNode moved = ((ObjectNode) row).deepCopy();
            moved.put("time", at(Math.floorMod(Ids.of(event), HOURS * 3600L) + later + jitter));
            dense.add(moved);
        }
        return dense;
    }

    /** Pages as reports that have nothing to do with each other. */
    static List<JsonNode> pages(Path truth) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode page : Rows.read(truth)) {
            String body = page.path("body").asString("");
            if (body.length() >= SHORTEST) {
                long chance = Ids.of(body);
                int line = body.indexOf('\n') < 0 ? HEADLINE : Math.min(HEADLINE, body.indexOf('\n'));
                ObjectNode row = JsonMapper.shared().createObjectNode();
                row.put("title", page.path("title").asString(body.substring(0, line)));
                row.put("text", body);
                row.put("lang", "en");
                row.put("time", at(Math.floorMod(chance, 24 * 3600L)));
                row.put("source", "source" + Math.floorMod(Ids.mix(chance), (long) SOURCES));
                row.put("cluster", Long.toString(chance));
                rows.add(row);
            }
        }
        return rows;
    }

    private static String at(long seconds) {
        return Instant.ofEpochSecond(START + seconds).toString();
    }

    private static long seconds(JsonNode row) {
        String time = row.path("time").asString("");
        if (time.length() == 10) {
            return LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        }
        return time.endsWith("Z") || time.lastIndexOf('+') > 10 || time.lastIndexOf('-') > 10
                ? OffsetDateTime.parse(time).toEpochSecond()
                : LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
    }
}
