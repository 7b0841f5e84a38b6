package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.engine.language.Stemmer;
import org.throughline.engine.model.LogisticModel;

/**
 * Finds the tellings of one action across documents: the same attack, resignation or demand in other words.
 *
 * <p>Documents are first grouped by their words, since two documents about different events hardly ever tell the same
 * action; within a group each pair of tellings is judged by a small logistic model (same word, same kind of action, shared
 * participants, place and time, like sentences), and pairs are joined by average link. Quadratic in the tellings of a group.
 */
public final class ActionMatcher {
    /** What a pair is judged by, in the order of the model. */
    public static final List<String> FEATURES = List.of(
            "constant",
            "same-stem",
            "shares-stem",
            "same-beginning",
            "same-frame",
            "sentence",
            "document",
            "same-document",
            "participants",
            "participants-unknown",
            "settings",
            "settings-unknown",
            "rarity",
            "reporting",
            "stem-sentence",
            "stem-participants",
            "stem-reporting",
            "stem-same-document",
            "stem-rarity",
            "frame-sentence");

    private static final double SAME_EVENT = 0.16;
    private static final int LARGEST_GROUP = 900;

    private final LogisticModel model;

    public ActionMatcher(LogisticModel model) {
        this.model = model;
    }

    /** With the shipped model. */
    public static ActionMatcher shipped() {
        return new ActionMatcher(LogisticModel.load(ActionMatcher.class, "same-action.tsv", FEATURES));
    }

    /**
     * The chain of each telling; equal numbers are the same action.
     *
     * @param documents the words of each document
     * @param occurrences grouped in any way
     */
    public int[] chains(List<List<String>> documents, List<Occurrence> occurrences) {
        Comparison comparison = new Comparison(documents, occurrences);
        return chains(comparison, comparison.groups());
    }

    /** The same for documents that are known to tell one event. */
    public int[] chainsOfOneEvent(List<List<String>> documents, List<Occurrence> occurrences) {
        List<Integer> all = IntStream.range(0, occurrences.size()).boxed().toList();
        return chains(new Comparison(documents, occurrences), List.of(all));
    }

    private int[] chains(Comparison comparison, List<List<Integer>> groups) {
        int[] chains = new int[comparison.occurrences.size()];
        int next = 0;
        for (List<Integer> group : groups) {
            for (int from = 0; from < group.size(); from += LARGEST_GROUP) {
                List<Integer> part = group.subList(from, Math.min(group.size(), from + LARGEST_GROUP));
                int[] clusters = Linkage.average(likeness(comparison, part), model.threshold());
                for (int i = 0; i < clusters.length; i++) {
                    chains[part.get(i)] = next + clusters[i];
                }
                next += part.size();
            }
        }
        return chains;
    }

    private double[][] likeness(Comparison comparison, List<Integer> group) {
        double[][] likeness = new double[group.size()][group.size()];
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                likeness[i][j] = model.probability(comparison.features(group.get(i), group.get(j)));
                likeness[j][i] = likeness[i][j];
            }
        }
        return likeness;
    }

    /** Everything that pairs are compared by, computed once. */
    public static final class Comparison {
        private final List<Occurrence> occurrences;
        private final int[] groupOfDocument;
        private final List<Map<String, Double>> documentVectors = new ArrayList<>();
        private final List<Map<String, Double>> sentenceVectors = new ArrayList<>();
        private final List<String> heads = new ArrayList<>();
        private final List<Set<String>> triggers = new ArrayList<>();
        private final List<Set<String>> frames = new ArrayList<>();
        private final WordVectors words;

        public Comparison(List<List<String>> documents, List<Occurrence> occurrences) {
            this.occurrences = occurrences;
            List<List<String>> stemmed =
                    documents.stream().map(Comparison::stems).toList();
            words = new WordVectors(stemmed);
            stemmed.forEach(document -> documentVectors.add(words.vector(document)));
            for (Occurrence occurrence : occurrences) {
                List<String> sentence = new ArrayList<>(stems(occurrence.sentence()));
                sentence.removeAll(stems(occurrence.trigger()));
                sentenceVectors.add(words.vector(sentence));
                List<String> trigger = stems(occurrence.trigger());
                triggers.add(Set.copyOf(trigger));
                heads.add(head(trigger));
                frames.add(kinds(occurrence.trigger()));
            }
            groupOfDocument = groupDocuments();
        }

        private static List<String> stems(List<String> words) {
            Stemmer stemmer = new Stemmer("en");
            return words.stream()
                    .filter(word -> Character.isLetterOrDigit(word.isEmpty() ? ' ' : word.charAt(0)))
                    .map(stemmer::stem)
                    .toList();
        }

        /** The rarest word of the trigger carries it: "checked" of "checked into". */
        private String head(List<String> trigger) {
            String head = trigger.isEmpty() ? "" : trigger.getFirst();
            for (String word : trigger) {
                head = word.length() > 3 && words.rarity(word) > words.rarity(head) + 1.5 ? word : head;
            }
            return head;
        }

        private static Set<String> kinds(List<String> trigger) {
            Set<String> kinds = new HashSet<>();
            for (String word : trigger) {
                for (String tag : List.of("VB", "NN")) {
                    ActionLexicon.english()
                            .frames(word, tag)
                            .forEach(frame -> kinds.add(frame.category() + frame.mode()));
                }
            }
            return kinds;
        }

        private int[] groupDocuments() {
            int size = documentVectors.size();
            double[][] likeness = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    likeness[i][j] = WordVectors.cosine(documentVectors.get(i), documentVectors.get(j));
                    likeness[j][i] = likeness[i][j];
                }
            }
            return Linkage.average(likeness, SAME_EVENT);
        }

        /** Tellings by group of documents, in order. */
        public List<List<Integer>> groups() {
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            for (int i = 0; i < occurrences.size(); i++) {
                groups.computeIfAbsent(groupOfDocument[occurrences.get(i).document()], g -> new ArrayList<>())
                        .add(i);
            }
            return List.copyOf(groups.values());
        }

        /** The values of {@link #FEATURES} for a pair. */
        public double[] features(int i, int j) {
            Occurrence one = occurrences.get(i);
            Occurrence other = occurrences.get(j);
            double sameStem = heads.get(i).equals(heads.get(j)) ? 1 : 0;
            double shares = triggers.get(i).stream().anyMatch(triggers.get(j)::contains) ? 1 : 0;
            double beginning = begins(heads.get(i), heads.get(j)) ? 1 : 0;
            double frame = frames.get(i).stream().anyMatch(frames.get(j)::contains) ? 1 : 0;
            double sentence = WordVectors.cosine(sentenceVectors.get(i), sentenceVectors.get(j));
            double document =
                    WordVectors.cosine(documentVectors.get(one.document()), documentVectors.get(other.document()));
            double sameDocument = one.document() == other.document() ? 1 : 0;
            double participants = words.shared(one.participants(), other.participants());
            double settings = words.shared(one.settings(), other.settings());
            double rarity = Math.min(words.rarity(heads.get(i)), words.rarity(heads.get(j)));
            double reporting = one.reporting() || other.reporting() ? 1 : 0;
            return new double[] {
                1,
                sameStem,
                shares,
                beginning,
                frame,
                sentence,
                document * (1 - sameDocument),
                sameDocument,
                Math.max(0, participants),
                participants < 0 ? 1 : 0,
                Math.max(0, settings),
                settings < 0 ? 1 : 0,
                rarity,
                reporting,
                sameStem * sentence,
                sameStem * Math.max(0, participants),
                sameStem * reporting,
                sameStem * sameDocument,
                sameStem * rarity,
                frame * sentence
            };
        }

        private static boolean begins(String one, String other) {
            int length = Math.min(one.length(), other.length());
            return length >= 4 && one.substring(0, Math.min(5, length)).equals(other.substring(0, Math.min(5, length)));
        }
    }
}
