package org.throughline.engine.article.block;

/** How much of a block stands in the text that the page's metadata gives as the report's. */
final class BodyOverlap {
    private static final int LEAST_LENGTH = 250;
    private static final int SHINGLE = 3;

    private final HashBits shingles;
    private final boolean known;

    BodyOverlap(String articleBody) {
        known = articleBody.length() >= LEAST_LENGTH;
        int[] hashes = known ? TextShape.of(articleBody).hashes() : new int[0];
        shingles = new HashBits(hashes.length);
        for (int i = 0; i + SHINGLE <= hashes.length; i++) {
            shingles.or(shingle(hashes, i), 1);
        }
    }

    /** Share of the block's three-word runs that are in the metadata's text; -1 if it has none worth the name. */
    double share(int[] hashes) {
        if (!known) {
            return -1;
        }
        int runs = hashes.length - SHINGLE + 1;
        int in = 0;
        for (int i = 0; i < runs; i++) {
            in += shingles.get(shingle(hashes, i));
        }
        return runs <= 0 ? 0 : (double) in / runs;
    }

    private static int shingle(int[] hashes, int at) {
        return (hashes[at] * 31 + hashes[at + 1]) * 31 + hashes[at + 2];
    }
}
