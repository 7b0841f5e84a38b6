package org.throughline.bench.train;

import org.throughline.engine.language.ParserState;

/**
 * The moves that lose least of the right tree from any state, also after a mistake (Goldberg and Nivre 2013). Linear in
 * the length of the sentence, for training only.
 */
final class ArcOracle {
    private final int[] heads;

    /** @param heads of the right tree; the root's head is the token after the last */
    ArcOracle(int[] heads) {
        this.heads = heads;
    }

    /** Whether a move is among the best. */
    boolean[] best(ParserState state) {
        int[] costs = {shift(state), right(state), left(state)};
        int least = Integer.MAX_VALUE;
        for (int move = 0; move < costs.length; move++) {
            least = state.allows(move) ? Math.min(least, costs[move]) : least;
        }
        boolean[] best = new boolean[costs.length];
        for (int move = 0; move < costs.length; move++) {
            best[move] = state.allows(move) && costs[move] == least;
        }
        return best;
    }

    private int head(int token) {
        return token < heads.length ? heads[token] : -1;
    }

    private int shift(ParserState state) {
        int next = state.nextToken();
        int cost = 0;
        for (int below = 0; below < state.depth(); below++) {
            int token = state.stack(below);
            cost += head(token) == next ? 1 : 0;
            cost += below > 0 && head(next) == token ? 1 : 0;
        }
        return cost;
    }

    private int right(ParserState state) {
        int top = state.stack(0);
        return top < 0 ? 0 : lost(top, state.nextToken());
    }

    private int left(ParserState state) {
        int top = state.stack(0);
        if (top < 0) {
            return 0;
        }
        int cost = lost(top, state.nextToken() + 1);
        cost += head(state.nextToken()) == top ? 1 : 0;
        return cost + (state.stack(1) >= 0 && head(top) == state.stack(1) ? 1 : 0);
    }

    /** Arcs between the token and the tokens from a place on. */
    private int lost(int top, int from) {
        int cost = head(top) >= from ? 1 : 0;
        for (int token = from; token < heads.length; token++) {
            cost += heads[token] == top ? 1 : 0;
        }
        return cost;
    }
}
