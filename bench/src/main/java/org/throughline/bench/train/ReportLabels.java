package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** For each block of a page how much of it stands in the true report. */
final class ReportLabels {
    private static final int RUN = 4;

    private final List<List<String>> words = new ArrayList<>();
    private final List<String> blocks;
    private final Set<String> runs = new HashSet<>();
    private final Set<String> lines = new HashSet<>();
    private final float[] labels;

    private ReportLabels(List<String> blocks, String body) {
        this.blocks = blocks;
        this.labels = new float[blocks.size()];
        List<String> report = words(body);
        for (int length = 1; length <= RUN; length++) {
            for (int i = 0; i + length <= report.size(); i++) {
                runs.add(String.join(" ", report.subList(i, i + length)));
            }
        }
        body.lines().forEach(line -> lines.add(String.join(" ", words(line))));
        blocks.forEach(block -> words.add(words(block)));
    }

    /** 0..1 for each block. */
    static float[] of(List<String> blocks, String body) {
        ReportLabels labels = new ReportLabels(blocks, body);
        labels.labelLong();
        labels.dropRepeats();
        labels.labelShort();
        return labels.labels;
    }

    private void labelLong() {
        for (int i = 0; i < labels.length; i++) {
            List<String> own = words.get(i);
            int count = own.size() - RUN + 1;
            int in = 0;
            for (int j = 0; j < count; j++) {
                in += runs.contains(String.join(" ", own.subList(j, j + RUN))) ? 1 : 0;
            }
            float share = count <= 0 ? 0 : (float) in / count;
            labels[i] = share < 0.15f ? 0 : share;
        }
    }

    /** Of blocks with the same text only the one among most of the report is the report's. */
    private void dropRepeats() {
        Map<String, Integer> best = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0.5) {
                continue;
            }
            Integer other = best.get(blocks.get(i));
            if (other == null) {
                best.put(blocks.get(i), i);
            } else if (company(i) > company(other)) {
                labels[other] = 0;
                best.put(blocks.get(i), i);
            } else {
                labels[i] = 0;
            }
        }
    }

    private double company(int at) {
        double sum = 0;
        for (int i = Math.max(0, at - 5); i < Math.min(labels.length, at + 6); i++) {
            sum += i == at ? 0 : labels[i] * Math.min(40, words.get(i).size());
        }
        return sum;
    }

    private void labelShort() {
        for (int i = 0; i < labels.length; i++) {
            List<String> own = words.get(i);
            if (own.isEmpty() || own.size() >= RUN) {
                continue;
            }
            String run = String.join(" ", own);
            boolean before = neighbour(i, -1);
            boolean after = neighbour(i, 1);
            boolean line = lines.contains(run);
            labels[i] = line && (before || after) || before && after && runs.contains(run) ? 1 : 0;
        }
    }

    private boolean neighbour(int at, int step) {
        int looked = 0;
        for (int i = at + step; i >= 0 && i < labels.length && looked < 3; i += step) {
            if (words.get(i).size() >= RUN) {
                if (labels[i] > 0.5) {
                    return true;
                }
                looked++;
            }
        }
        return false;
    }

    /** Runs of letters, digits and underscores, in lower case. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
