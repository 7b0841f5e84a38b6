package org.throughline.engine.article;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.block.Cue;
import org.throughline.engine.article.block.PageBlock;

/**
 * The headline of a text page: a line above the report, as long as headlines are, whose words the report uses again;
 * repetition and nearness speak for it.
 */
final class LineHeadline {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 28;
    private static final int REACH = 40;
    private static final double LEAST = 0.5;

    private LineHeadline() {}

    /** Index of the last line that bears the headline above the report's first paragraph; -1 if there is none. */
    static int find(List<PageBlock> lines, boolean[] body, Map<String, Integer> repeats) {
        int first = firstParagraph(lines, body);
        Set<Integer> vocabulary = new HashSet<>();
        for (PageBlock line : lines) {
            if (body[line.index()] && line.shape().words() > LONGEST / 2) {
                for (int hash : line.shape().hashes()) {
                    vocabulary.add(hash);
                }
            }
        }
        int best = -1;
        double bestScore = LEAST;
        for (int i = Math.max(0, first - REACH); i < first; i++) {
            PageBlock line = lines.get(i);
            int words = line.shape().words();
            boolean fits = words >= SHORTEST && words <= LONGEST
                    || line.text().length() > 8 && line.text().length() < 60 && words == 0;
            if (!fits || !isCandidate(line)) {
                continue;
            }
            double score = share(line.shape().hashes(), vocabulary)
                    + (repeats.getOrDefault(line.text(), 1) > 1 ? 0.25 : 0)
                    + (words >= 5 ? 0.15 : 0)
                    + 0.2 / (first - i)
                    - (line.shape().endsSentence() ? 0.25 : 0)
                    - (line.tag().equals("li") ? 0.2 : 0)
                    + (line.isHeading() ? 0.3 : 0);
            if (score >= bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /** The first long line of the report that ends a sentence, since a headline may pass for body. */
    private static int firstParagraph(List<PageBlock> lines, boolean[] body) {
        for (PageBlock line : lines) {
            if (body[line.index()] && line.shape().words() > 12 && line.shape().endsSentence()) {
                return line.index();
            }
        }
        int first = 0;
        while (first < body.length && !body[first]) {
            first++;
        }
        return first;
    }

    private static boolean isCandidate(PageBlock line) {
        String text = line.text();
        int cues = line.cues();
        boolean service = Cue.GATE.in(cues)
                || Cue.COOKIE.in(cues)
                || Cue.SUBSCRIBE.in(cues)
                || Cue.SHARE.in(cues)
                || Cue.COPYRIGHT.in(cues);
        return !service
                && !text.startsWith("http")
                && !text.endsWith("...")
                && PictureCredits.in(text) == null
                && Character.isLetterOrDigit(text.codePointAt(0))
                        | "\"'\u201c\u2018\u00ab\u201e\u00bf\u00a1".indexOf(text.charAt(0)) >= 0;
    }

    private static double share(int[] hashes, Set<Integer> vocabulary) {
        int in = 0;
        for (int hash : hashes) {
            in += vocabulary.contains(hash) ? 1 : 0;
        }
        return hashes.length == 0 ? 0 : (double) in / hashes.length;
    }
}
