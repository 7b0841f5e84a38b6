package org.throughline.engine.language;

import java.util.Arrays;

/**
 * A half-built tree: the stack, the next token, and the arcs so far.
 *
 * <p>The arc-hybrid system (Kuhlmann et al. 2011): {@link #SHIFT} moves the next token onto the stack, {@link #RIGHT}
 * makes the stack's top a dependent of the one below it, {@link #LEFT} makes it a dependent of the next token. The root is
 * a token after the last. Every tree takes two moves a token. Not thread-safe.
 */
public final class ParserState {
    public static final int SHIFT = 0;
    public static final int RIGHT = 1;
    public static final int LEFT = 2;
    public static final int MOVES = 3;
    static final int NOBODY = -1;

    private final int size;
    private final int[] stack;
    private final int[] heads;
    private final int[] labels;
    private final int[] firstLeft;
    private final int[] secondLeft;
    private final int[] firstRight;
    private final int[] secondRight;
    private final int[] leftCount;
    private final int[] rightCount;
    private int depth;
    private int next;

    /** @param size the number of tokens; the root is the token of this number */
    public ParserState(int size) {
        this.size = size;
        stack = new int[size + 1];
        heads = filled(size + 1);
        labels = filled(size + 1);
        firstLeft = filled(size + 1);
        secondLeft = filled(size + 1);
        firstRight = filled(size + 1);
        secondRight = filled(size + 1);
        leftCount = new int[size + 1];
        rightCount = new int[size + 1];
    }

    private static int[] filled(int length) {
        int[] nobody = new int[length];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    }

    public int size() {
        return size;
    }

    public int root() {
        return size;
    }

    /** Whether only the root is left. */
    public boolean done() {
        return depth == 0 && next == size;
    }

    public boolean allows(int move) {
        return switch (move) {
            case SHIFT -> next < size;
            case RIGHT -> depth >= 2;
            default -> depth >= 1 && (next < size || depth == 1);
        };
    }

    /** The move if there is no choice, else -1. */
    int onlyMove() {
        return depth == 0 ? SHIFT : depth == 1 && next == size ? LEFT : NOBODY;
    }

    /** The token at this depth of the stack, the top being 0, or -1. */
    public int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : NOBODY;
    }

    public int depth() {
        return depth;
    }

    /** The token so many places after the next one, or -1 beyond the root. */
    public int next(int after) {
        return next + after <= size ? next + after : NOBODY;
    }

    public int nextToken() {
        return next;
    }

    /** Makes the move; the token that got its head by it, or -1. */
    public int move(int move) {
        if (move == SHIFT) {
            stack[depth++] = next++;
            return NOBODY;
        }
        int dependent = stack[--depth];
        attach(dependent, move == RIGHT ? stack[depth - 1] : next);
        return dependent;
    }

    private void attach(int dependent, int head) {
        heads[dependent] = head;
        if (dependent < head) {
            secondLeft[head] = firstLeft[head];
            firstLeft[head] = dependent;
            leftCount[head]++;
        } else {
            secondRight[head] = firstRight[head];
            firstRight[head] = dependent;
            rightCount[head]++;
        }
    }

    public void label(int dependent, int label) {
        labels[dependent] = label;
    }

    /** The head of a token: {@link #root()} for the sentence's root, -1 while unknown. */
    public int head(int token) {
        return heads[token];
    }

    /** The label of a token's arc, -1 while unknown or where there is no such token. */
    public int label(int token) {
        return token < 0 ? NOBODY : labels[token];
    }

    /** The leftmost dependent so far. */
    public int left(int token) {
        return token < 0 ? NOBODY : firstLeft[token];
    }

    /** The leftmost but one. */
    public int innerLeft(int token) {
        return token < 0 ? NOBODY : secondLeft[token];
    }

    /** The rightmost dependent so far. */
    public int right(int token) {
        return token < 0 ? NOBODY : firstRight[token];
    }

    /** The rightmost but one. */
    public int innerRight(int token) {
        return token < 0 ? NOBODY : secondRight[token];
    }

    public int leftCount(int token) {
        return token < 0 ? 0 : leftCount[token];
    }

    public int rightCount(int token) {
        return token < 0 ? 0 : rightCount[token];
    }
}
