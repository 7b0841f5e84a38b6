package org.throughline.bench.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Four-word runs of a page against the truth, page by page, as Scrapinghub's article benchmark counts. */
final class ShingleScore {
    private static final int RUN = 4;
    private double precision;
    private double recall;
    private int answered;
    private int asked;

    void add(String truth, String predicted) {
        Map<String, Integer> gold = runs(truth);
        Map<String, Integer> own = runs(predicted);
        double both = 0;
        for (Map.Entry<String, Integer> entry : gold.entrySet()) {
            both += Math.min(entry.getValue(), own.getOrDefault(entry.getKey(), 0));
        }
        double all = gold.values().stream().mapToInt(Integer::intValue).sum();
        double given = own.values().stream().mapToInt(Integer::intValue).sum();
        if (given > 0) {
            precision += both / given;
            answered++;
        }
        if (all > 0) {
            recall += both / all;
            asked++;
        }
    }

    double precision() {
        return answered == 0 ? 0 : precision / answered;
    }

    double recall() {
        return asked == 0 ? 0 : recall / asked;
    }

    /** Harmonic mean of the mean precision and the mean recall. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = ReportLabels.words(text);
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
            runs.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
        }
        return runs;
    }
}
