package org.throughline.engine.language;

import org.throughline.engine.model.Features;

/**
 * What the parser looks at: words and tags around the top of the stack and the next token, their dependents so far with
 * labels, how many they are, and the distance (Zhang and Nivre 2011).
 */
public final class ParserFeatures {
    private static final int FAR = 7;
    private static final int NO_WORD = 11;
    private static final int NO_TAG = 13;
    private static final int ROOT_WORD = 17;
    private static final int ROOT_TAG = 19;

    private final int[] words;
    private final int[] tags;
    private final Features features = new Features();
    private final ParserState state;

    /** @param tags a part of speech a word */
    public ParserFeatures(Word[] forms, String[] tags) {
        int size = forms.length;
        this.words = new int[size + 1];
        this.tags = new int[size + 1];
        for (int token = 0; token < size; token++) {
            words[token] = forms[token].lower();
            this.tags[token] = tags[token].hashCode();
        }
        words[size] = ROOT_WORD;
        this.tags[size] = ROOT_TAG;
        state = new ParserState(size);
    }

    public ParserState state() {
        return state;
    }

    private int word(int token) {
        return token < 0 || token >= words.length ? NO_WORD : words[token];
    }

    private int tag(int token) {
        return token < 0 || token >= tags.length ? NO_TAG : tags[token];
    }

    /** The evidence for the next move. */
    public Features forMove() {
        features.clear();
        int top = state.stack(0);
        int below = state.stack(1);
        int next = state.next(0);
        singles(top, below, next);
        pairs(top, below, next);
        triples(top, below, next);
        dependents(top, below, next);
        counts(top, below, next);
        return features;
    }

    private void singles(int top, int below, int next) {
        int[] places = {top, below, state.stack(2), next, state.next(1), state.next(2)};
        int template = 1;
        for (int place : places) {
            features.add(template++, word(place));
            features.add(template++, tag(place));
            features.add(template++, word(place), tag(place));
        }
        features.add(template++, tag(state.next(3)));
        features.add(template, tag(top - 1), tag(top), tag(top + 1));
        features.add(template + 1, tag(next - 1), tag(next));
    }

    private void pairs(int top, int below, int next) {
        features.add(30, word(top), word(next));
        features.add(31, word(top), tag(top), word(next), tag(next));
        features.add(32, word(top), tag(top), tag(next));
        features.add(33, tag(top), word(next), tag(next));
        features.add(34, word(top), word(next), tag(top));
        features.add(35, tag(top), tag(next));
        features.add(36, tag(next), tag(next + 1));
        features.add(37, word(below), word(top));
        features.add(38, tag(below), tag(top));
        features.add(39, word(below), tag(top));
        features.add(40, tag(below), word(top));
        features.add(41, word(below), tag(next));
        features.add(42, tag(below), word(next));
    }

    private void triples(int top, int below, int next) {
        features.add(50, tag(next), tag(next + 1), tag(next + 2));
        features.add(51, tag(top), tag(next), tag(next + 1));
        features.add(52, tag(below), tag(top), tag(next));
        features.add(53, tag(state.stack(2)), tag(below), tag(top));
        features.add(54, tag(below), tag(top), tag(next), tag(next + 1));
        features.add(55, tag(top), tag(next), tag(next + 1), tag(next + 2));
        features.add(56, word(top), tag(next), tag(next + 1));
        features.add(57, word(next), tag(top), tag(next + 1));
        features.add(58, word(top), word(next), tag(next + 1));
        features.add(59, tag(below), word(top), tag(next));
        features.add(60, word(next + 1), tag(next), tag(top));
    }

    private void dependents(int top, int below, int next) {
        int[] owners = {top, top, next, below, below};
        int[] outer = {state.left(top), state.right(top), state.left(next), state.right(below), state.left(below)};
        int[] inner = {
            state.innerLeft(top),
            state.innerRight(top),
            state.innerLeft(next),
            state.innerRight(below),
            state.innerLeft(below)
        };
        int template = 70;
        for (int side = 0; side < owners.length; side++) {
            int owner = tag(owners[side]);
            features.add(template++, word(outer[side]), owner);
            features.add(template++, tag(outer[side]), owner);
            features.add(template++, state.label(outer[side]), owner);
            features.add(template++, state.label(outer[side]), word(owners[side]));
            features.add(template++, owner, tag(outer[side]), tag(inner[side]));
            features.add(template++, owner, state.label(outer[side]), state.label(inner[side]));
            features.add(template++, tag(top), tag(outer[side]), tag(next));
            features.add(template++, tag(top), state.label(outer[side]), tag(next));
        }
        features.add(template++, tag(top), tag(next), state.label(state.left(next)), state.label(state.right(top)));
        features.add(template, tag(below), tag(top), state.label(state.right(below)), state.label(state.right(top)));
    }

    private void counts(int top, int below, int next) {
        int ofTop = Math.min(4, state.leftCount(top)) * 8 + Math.min(4, state.rightCount(top));
        int ofNext = Math.min(4, state.leftCount(next));
        int ofBelow = Math.min(4, state.leftCount(below)) * 8 + Math.min(4, state.rightCount(below));
        int distance = top < 0 ? 0 : Math.min(FAR, next - top);
        int deeper = below < 0 ? 0 : Math.min(FAR, top - below);
        features.add(120, word(top), ofTop);
        features.add(121, tag(top), ofTop);
        features.add(122, word(next), ofNext);
        features.add(123, tag(next), ofNext);
        features.add(124, word(below), ofBelow);
        features.add(125, tag(below), ofBelow);
        features.add(126, word(top), distance);
        features.add(127, tag(top), distance);
        features.add(128, word(next), distance);
        features.add(129, tag(next), distance);
        features.add(130, tag(top), tag(next), distance);
        features.add(131, tag(below), tag(top), deeper);
        features.add(132, tag(below), tag(top), tag(next), deeper);
        features.add(133, next == state.root() ? 1 : 0, Math.min(3, state.depth()));
    }

    /** The evidence for the label of a token's arc, once it has its head. */
    public Features forLabel(int token) {
        features.clear();
        int head = state.head(token);
        int side = token < head ? 1 : 2;
        int distance = side * 8 + Math.min(FAR, Math.abs(token - head));
        features.add(200, side);
        features.add(201, word(token), side);
        features.add(202, tag(token), side);
        features.add(203, word(head), side);
        features.add(204, tag(head), side);
        features.add(205, word(token), word(head), side);
        features.add(206, tag(token), tag(head), side);
        features.add(207, word(token), tag(head), side);
        features.add(208, tag(token), word(head), side);
        features.add(209, tag(token), tag(head), distance);
        features.add(210, word(token), tag(token), word(head), tag(head));
        surroundings(token, head, side);
        family(token, head, side);
        return features;
    }

    private void surroundings(int token, int head, int side) {
        features.add(220, tag(token), tag(head), tag(token - 1), tag(token + 1));
        features.add(221, tag(token), tag(head), tag(head - 1), tag(head + 1));
        features.add(222, word(token - 1), tag(token), side);
        features.add(223, word(token + 1), tag(token), side);
        features.add(224, word(head - 1), tag(head), tag(token));
        features.add(225, word(head + 1), tag(head), tag(token));
    }

    private void family(int token, int head, int side) {
        int left = state.left(token);
        int right = state.right(token);
        features.add(230, tag(token), word(left), side);
        features.add(231, tag(head), tag(token), word(left));
        features.add(232, tag(head), tag(token), word(right));
        features.add(233, tag(head), tag(token), tag(left));
        features.add(234, tag(head), tag(token), state.label(left));
        features.add(235, tag(head), tag(token), state.label(right));
        features.add(236, word(head), word(left), tag(token));
        features.add(237, tag(head), tag(token), word(state.innerLeft(token)));
        int counts = Math.min(3, state.leftCount(head)) * 8 + Math.min(3, state.rightCount(head));
        features.add(238, tag(token), tag(head), counts, side);
        features.add(239, word(head), tag(token), counts, side);
        int sibling = side == 1 ? state.innerLeft(head) : state.innerRight(head);
        features.add(240, tag(token), tag(head), state.label(sibling), side);
        features.add(241, word(head), tag(token), state.label(sibling), side);
        features.add(242, tag(token), tag(head), state.label(state.left(head)), side);
        features.add(243, word(head), tag(token), state.label(state.left(head)), side);
    }
}
