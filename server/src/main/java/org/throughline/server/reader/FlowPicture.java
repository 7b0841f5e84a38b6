package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.store.library.CopyFlow;
import org.throughline.store.library.EntityMention;
import org.throughline.store.library.QuotationView;

/**
 * Lines from names on the left to names on the right, the thicker the more often: whose reports go to whom, who speaks of
 * whom. Drawn on a plane 460 wide; its rows say the same in words.
 */
public record FlowPicture(List<Node> left, List<Node> right, List<Line> lines, int height) {
    private static final int ROW = 26;
    private static final int MOST = 10;
    private static final int THICKEST = 12;
    private static final int SHORTEST_NAME = 4;

    /** A name and where it stands. */
    public record Node(String name, int y) {}

    /** @param count how often */
    public record Line(String from, String to, int count, int y1, int y2, int thickness) {
        /** A curve from the left column to the right one. */
        public String path() {
            return "M176 " + y1 + " C 225 " + y1 + ", 235 " + y2 + ", 284 " + y2;
        }
    }

    private record Pair(String from, String to) {}

    static FlowPicture ofCopies(List<CopyFlow> flows) {
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        flows.forEach(flow -> counts.merge(new Pair(flow.from(), flow.to()), flow.articles(), Integer::sum));
        return draw(counts);
    }

    /** Who speaks of whom, as far as a story's quotations name those it is about. */
    static FlowPicture ofSpeakers(List<QuotationView> quotations, List<EntityMention> entities) {
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        for (QuotationView quotation : quotations) {
            String speaker = quotation.speakerName();
            if (speaker == null) {
                continue;
            }
            for (EntityMention entity : entities) {
                String last = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
                boolean self = quotation.speaker() != null && quotation.speaker() == entity.id();
                if (!self
                        && last.length() >= SHORTEST_NAME
                        && quotation.passage().words().contains(last)) {
                    counts.merge(new Pair(speaker, entity.name()), 1, Integer::sum);
                }
            }
        }
        return draw(counts);
    }

    private static FlowPicture draw(Map<Pair, Integer> counts) {
        Map<String, Integer> left = new LinkedHashMap<>();
        Map<String, Integer> right = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        counts.forEach((pair, count) -> {
            if ((left.containsKey(pair.from()) || left.size() < MOST)
                    && (right.containsKey(pair.to()) || right.size() < MOST)) {
                left.putIfAbsent(pair.from(), 18 + left.size() * ROW);
                right.putIfAbsent(pair.to(), 18 + right.size() * ROW);
                lines.add(new Line(
                        pair.from(),
                        pair.to(),
                        count,
                        left.getOrDefault(pair.from(), 0),
                        right.getOrDefault(pair.to(), 0),
                        Math.max(1, Math.round((float) count / most * THICKEST))));
            }
        });
        return new FlowPicture(nodes(left), nodes(right), lines, 12 + Math.max(left.size(), right.size()) * ROW);
    }

    private static List<Node> nodes(Map<String, Integer> places) {
        List<Node> nodes = new ArrayList<>();
        places.forEach((name, y) -> nodes.add(new Node(name.length() <= 24 ? name : name.substring(0, 23) + "…", y)));
        return nodes;
    }
}
