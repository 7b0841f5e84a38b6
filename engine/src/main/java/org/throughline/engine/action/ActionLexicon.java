package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.language.EnglishForms;
import org.throughline.engine.wordlist.WordLists;

/** The English words of action: frames and operators by every form of their words, and classes of nouns. Read once. */
final class ActionLexicon {
    private static final ActionLexicon ENGLISH = new ActionLexicon();

    private final Map<String, List<Frame>> verbFrames = new HashMap<>();
    private final Map<String, List<Frame>> nounFrames = new HashMap<>();
    private final Map<String, List<Frame>> adjectiveFrames = new HashMap<>();
    private final Map<String, Operator> verbOperators = new HashMap<>();
    private final Map<String, Operator> nounOperators = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();

    private ActionLexicon() {
        for (String line : WordLists.lines(ActionLexicon.class, "frames.txt")) {
            for (Frame.Entry entry : Frame.parse(line)) {
                add(entry.word(), entry.frame());
            }
        }
        for (String line : WordLists.lines(ActionLexicon.class, "operators.txt")) {
            String[] cells = line.split("\t");
            String kind = cells[0];
            for (String word : cells[1].split(" ")) {
                addOperator(word, kind);
            }
        }
        for (String line : WordLists.lines(ActionLexicon.class, "word-classes.txt")) {
            String[] cells = line.split("\t");
            for (String word : cells[1].split(" ")) {
                classes.computeIfAbsent(word, w -> new HashSet<>()).add(cells[0]);
                classes.computeIfAbsent(EnglishForms.ofNoun(word), w -> new HashSet<>())
                        .add(cells[0]);
            }
        }
    }

    static ActionLexicon english() {
        return ENGLISH;
    }

    private void add(String word, Frame frame) {
        if (word.startsWith("n:")) {
            put(nounFrames, word.substring(2), frame);
            put(nounFrames, EnglishForms.ofNoun(word.substring(2)), frame);
        } else if (word.startsWith("a:")) {
            put(adjectiveFrames, word.substring(2), frame);
        } else {
            EnglishForms.ofVerb(word).forEach(form -> put(verbFrames, form, frame));
        }
    }

    private static void put(Map<String, List<Frame>> frames, String word, Frame frame) {
        frames.computeIfAbsent(word, w -> new ArrayList<>()).add(frame);
    }

    private void addOperator(String word, String kind) {
        boolean noun = kind.startsWith("n:");
        Operator operator = Operator.valueOf((noun ? kind.substring(2) : kind).toUpperCase(Locale.ROOT));
        if (noun) {
            nounOperators.putIfAbsent(word, operator);
            nounOperators.putIfAbsent(EnglishForms.ofNoun(word), operator);
        } else {
            EnglishForms.ofVerb(word).forEach(form -> verbOperators.putIfAbsent(form, operator));
        }
    }

    /** The frames of a word in lower case by its Penn tag; empty if it tells of no action. */
    List<Frame> frames(String word, String tag) {
        Map<String, List<Frame>> frames = tag.startsWith("V")
                ? verbFrames
                : tag.startsWith("J") || tag.equals("IN") ? adjectiveFrames : nounFrames;
        return frames.getOrDefault(word, List.of());
    }

    boolean isAdjective(String word) {
        return adjectiveFrames.containsKey(word);
    }

    @Nullable
    Operator operator(String word, String tag) {
        return tag.startsWith("N") ? nounOperators.get(word) : verbOperators.get(word);
    }

    boolean isOf(String word, Set<String> names) {
        if (names.contains(word)) {
            return true;
        }
        for (String name : classes.getOrDefault(word, Set.of())) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
