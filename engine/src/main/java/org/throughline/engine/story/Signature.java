package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.engine.memory.Snapshot;

/**
 * What is kept of a report when its story is over: its weightiest names and words, a few hundred bytes. Enough to
 * tell whether a later story follows from it.
 */
public final class Signature {
    private static final int MOST_NAMES = 24;
    private static final int MOST_WORDS = 48;

    private final int[] terms;
    private final float[] weights;
    private final int names;

    private Signature(int[] terms, float[] weights, int names) {
        this.terms = terms;
        this.weights = weights;
        this.names = names;
    }

    static Signature of(ReportVector vector) {
        Map<Integer, Double> names = heaviest(vector, Field.NAMES, MOST_NAMES);
        Map<Integer, Double> words = heaviest(vector, vector.has(Field.BODY) ? Field.BODY : Field.ALL, MOST_WORDS);
        return of(names, words);
    }

    private static Map<Integer, Double> heaviest(ReportVector vector, Field field, int most) {
        Map<Integer, Double> heaviest = new TreeMap<>();
        for (int i : vector.heaviest(field, most)) {
            heaviest.put(vector.terms()[i], (double) vector.weight(i));
        }
        return heaviest;
    }

    private static Signature of(Map<Integer, Double> names, Map<Integer, Double> words) {
        int[] terms = new int[names.size() + words.size()];
        float[] weights = new float[terms.length];
        int next = 0;
        for (Map<Integer, Double> part : List.of(names, words)) {
            double length = Math.sqrt(part.values().stream()
                    .mapToDouble(weight -> weight * weight)
                    .sum());
            for (Map.Entry<Integer, Double> entry : part.entrySet()) {
                terms[next] = entry.getKey();
                weights[next++] = (float) (entry.getValue() / length);
            }
        }
        return new Signature(terms, weights, names.size());
    }

    /** The signature of several reports together. */
    public static Signature sum(List<Signature> all) {
        Map<Integer, Double> names = new TreeMap<>();
        Map<Integer, Double> words = new TreeMap<>();
        for (Signature one : all) {
            for (int i = 0; i < one.terms.length; i++) {
                (i < one.names ? names : words).merge(one.terms[i], (double) one.weights[i], Double::sum);
            }
        }
        return of(heaviest(names, MOST_NAMES), heaviest(words, MOST_WORDS));
    }

    private static Map<Integer, Double> heaviest(Map<Integer, Double> all, int most) {
        List<Map.Entry<Integer, Double>> sorted = new ArrayList<>(all.entrySet());
        sorted.sort(Comparator.comparingDouble((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey));
        Map<Integer, Double> heaviest = new TreeMap<>();
        for (Map.Entry<Integer, Double> entry : sorted.subList(0, Math.min(most, sorted.size()))) {
            heaviest.put(entry.getKey(), entry.getValue());
        }
        return heaviest;
    }

    /** Cosine of the names, 0..1. */
    public double names(Signature other) {
        return dot(0, names, other, 0, other.names);
    }

    /** What the names have in common beside the two words that both turn around most, which may be one person's; 0..1. */
    public double otherNames(Signature other) {
        double sum = 0;
        double most = 0;
        double second = 0;
        int i = 0;
        int j = 0;
        while (i < names && j < other.names) {
            if (terms[i] == other.terms[j]) {
                double product = (double) weights[i++] * other.weights[j++];
                sum += product;
                second = Math.max(second, Math.min(most, product));
                most = Math.max(most, product);
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum - most - second;
    }

    /** Cosine of the words, 0..1. */
    public double words(Signature other) {
        return dot(names, terms.length, other, other.names, other.terms.length);
    }

    private double dot(int from, int to, Signature other, int otherFrom, int otherTo) {
        double sum = 0;
        int i = from;
        int j = otherFrom;
        while (i < to && j < otherTo) {
            if (terms[i] == other.terms[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** Terms by which stories that may follow from one another are found. */
    public int[] nameTerms() {
        return Arrays.copyOf(terms, names);
    }

    public void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, terms, terms.length);
        Snapshot.write(out, weights);
        out.writeInt(names);
    }

    public static Signature restored(DataInputStream in) throws IOException {
        return new Signature(Snapshot.readInts(in), Snapshot.readFloats(in), in.readInt());
    }

    public long digest() {
        return 31L * Arrays.hashCode(terms) + Arrays.hashCode(weights);
    }
}
