package org.throughline.engine.article.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be told of each block from its text, its neighbours' and its place on the page, without any markup. "Good" is
 * a block that reads like running text: more than {@value #GOOD_WORDS} words and the end of a sentence.
 */
final class LineFeatures {
    static final int OWN = 24 + Cue.COUNT;
    static final int CONTEXT = 6 * 5 + 3 * 3 + 14;
    static final int WIDTH = OWN + CONTEXT;

    private static final int GOOD_WORDS = 12;
    private static final int[] WINDOWS = {3, 8, 20};
    private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};

    private final List<PageBlock> blocks;
    private final PageHints hints;
    private final int count;
    final int[] cues;
    final boolean[] good;
    private final int[] words;
    private final int[] goodWordsBefore;
    private final int[] goodBefore;
    private final int[] wordsBefore;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final HashBits vocabulary;
    private final HashBits headline;
    private final HashBits description;
    private final int headlineAt;

    LineFeatures(PageParts page, PageHints hints) {
        this.blocks = page.blocks();
        this.hints = hints;
        this.count = blocks.size();
        this.cues = new int[count];
        this.good = new boolean[count];
        this.words = new int[count];
        this.goodWordsBefore = new int[count + 1];
        this.goodBefore = new int[count + 1];
        this.wordsBefore = new int[count + 1];
        this.vocabulary = new HashBits(1024);
        this.headline = wordsOf(hints.headline());
        this.description = wordsOf(hints.description());
        prepare();
        this.headlineAt = headlineAt();
    }

    private void prepare() {
        for (int i = 0; i < count; i++) {
            PageBlock block = blocks.get(i);
            TextShape shape = block.shape();
            cues[i] = Cue.of(shape.hashes());
            words[i] = Math.min(80, shape.words());
            good[i] = shape.words() > GOOD_WORDS && shape.endsSentence() && block.linkShare() < 0.4;
            goodBefore[i + 1] = goodBefore[i] + (good[i] ? 1 : 0);
            goodWordsBefore[i + 1] = goodWordsBefore[i] + (good[i] ? words[i] : 0);
            wordsBefore[i + 1] = wordsBefore[i] + words[i];
            repeats.merge(block.text(), 1, Integer::sum);
            if (good[i]) {
                for (int hash : shape.hashes()) {
                    vocabulary.add(hash, 1);
                }
            }
        }
    }

    private static HashBits wordsOf(String text) {
        int[] hashes = TextShape.of(text).hashes();
        HashBits words = new HashBits(hashes.length);
        for (int hash : hashes) {
            words.or(hash, 1);
        }
        return words;
    }

    private int headlineAt() {
        int best = -1;
        for (int i = 0; i < count && !hints.headline().isEmpty(); i++) {
            if (blocks.get(i).text().equals(hints.headline()) && (best < 0 || goodBefore[i] == 0)) {
                best = i;
            }
        }
        return best;
    }

    void fill(FeatureRows rows) {
        for (int i = 0; i < count; i++) {
            rows.row(i);
            fillOwn(blocks.get(i), rows);
        }
        for (int i = 0; i < count; i++) {
            rows.row(i, OWN);
            fillContext(i, rows);
        }
    }

    private void fillOwn(PageBlock block, FeatureRows row) {
        TextShape shape = block.shape();
        String text = block.text();
        double any = Math.max(1, shape.words());
        char last = text.charAt(text.length() - 1);
        char first = text.charAt(0);
        row.add(Math.min(100, shape.words()))
                .add(Math.min(2000, text.length()))
                .add(shape.endsSentence())
                .add(shape.capitalised() / any)
                .add(shape.shortWords() / any)
                .add((double) shape.digits() / text.length())
                .add(shape.capitals() / Math.max(1.0, shape.letters()))
                .add(Math.min(10, shape.sentences()))
                .add(shape.commas() / any)
                .add(shape.marks() / any)
                .add(Math.min(8, shape.quotes()))
                .add(shape.letters() / any)
                .add((double) shape.letters() / text.length())
                .add(last == ':' || last == '\uff1a')
                .add(Character.isLowerCase(first))
                .add("\"\u201c\u201e\u00ab\u2018'\u2014-".indexOf(first) >= 0)
                .add(Math.min(4, repeats.getOrDefault(text, 1)))
                .add(share(headline, shape.hashes()))
                .add(share(description, shape.hashes()))
                .add(familiarity(shape.hashes()))
                .add(text.contains("http") || text.contains("www.") || text.indexOf('@') >= 0)
                .add(kind(block.container().tag))
                .add(block.afterBreak())
                .add(Integer.bitCount(cues[block.index()]));
        for (int cue = 0; cue < Cue.COUNT; cue++) {
            row.add(cues[block.index()] >> cue & 1);
        }
    }

    /** Share of the words that are in the set. */
    private static double share(HashBits set, int[] hashes) {
        int in = 0;
        for (int hash : hashes) {
            in += set.get(hash) != 0 ? 1 : 0;
        }
        return hashes.length == 0 ? 0 : (double) in / hashes.length;
    }

    /** Share of the words that the page's running text uses elsewhere. */
    private double familiarity(int[] hashes) {
        int in = 0;
        for (int hash : hashes) {
            in += vocabulary.get(hash) >= 2 ? 1 : 0;
        }
        return hashes.length == 0 ? 0 : (double) in / hashes.length;
    }

    private static int kind(String tag) {
        return Tags.isHeading(tag) ? 2 : tag.equals("li") ? 1 : 0;
    }

    private void fillContext(int i, FeatureRows row) {
        for (int offset : NEIGHBOURS) {
            int j = i + offset;
            if (j < 0 || j >= count) {
                row.add(-1).add(-1).add(-1).add(-1).add(-1);
                continue;
            }
            TextShape shape = blocks.get(j).shape();
            row.add(words[j])
                    .add(shape.endsSentence())
                    .add(shape.capitalised() / Math.max(1.0, shape.words()))
                    .add(Integer.bitCount(cues[j]))
                    .add(blocks.get(j).linkShare());
        }
        for (int window : WINDOWS) {
            int from = Math.max(0, i - window);
            int to = Math.min(count, i + window + 1);
            row.add((goodWordsBefore[to] - goodWordsBefore[from]) / Math.max(1.0, wordsBefore[to] - wordsBefore[from]))
                    .add((double) (goodBefore[to] - goodBefore[from]) / (to - from))
                    .add((wordsBefore[to] - wordsBefore[from]) / (double) (to - from));
        }
        fillPlace(i, row);
    }

    private void fillPlace(int i, FeatureRows row) {
        double allGood = Math.max(1, goodWordsBefore[count]);
        int previous = i;
        while (previous >= 0 && i - previous < 16 && !good[previous]) {
            previous--;
        }
        int next = i;
        while (next < count && next - i < 16 && !good[next]) {
            next++;
        }
        row.add(goodWordsBefore[i] / allGood)
                .add((goodWordsBefore[count] - goodWordsBefore[i + 1]) / allGood)
                .add(goodBefore[i])
                .add(goodBefore[count] - goodBefore[i + 1])
                .add((double) i / count)
                .add(Math.min(200, i))
                .add(i - previous)
                .add(next - i)
                .add(count)
                .add(goodBefore[count])
                .add(goodWordsBefore[count])
                .add(wordsBefore[count])
                .add(headlineAt < 0 ? -1000 : Math.max(-200, Math.min(400, i - headlineAt)))
                .add(headlineAt < 0 ? -1 : goodBefore[i] - goodBefore[Math.min(i, headlineAt)]);
    }
}
