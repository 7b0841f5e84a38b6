package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.engine.memory.Snapshot;

/**
 * The sum of the vectors of a strand's reports: an open-addressing table of primitive arrays. The mean cosine between two
 * sets of reports is the dot product of their sums over the number of pairs, which is how averages over all pairs come
 * for the price of one product. Bounded: beyond {@value #MOST} terms the lightest half is dropped.
 */
final class VectorSum {
    private static final int MOST = 3000;

    private int[] terms = new int[256];
    private float[] weights = new float[256];
    private byte[] fields = new byte[256];
    private int size;
    private final double[] squares = new double[Field.COUNT];

    VectorSum copy() {
        VectorSum copy = new VectorSum();
        copy.terms = terms.clone();
        copy.weights = weights.clone();
        copy.fields = fields.clone();
        copy.size = size;
        System.arraycopy(squares, 0, copy.squares, 0, squares.length);
        return copy;
    }

    void add(ReportVector vector) {
        for (Field field : Field.all()) {
            for (int i = vector.start(field); i < vector.end(field); i++) {
                add(vector.terms()[i], (byte) field.ordinal(), vector.weight(i));
            }
        }
        if (size > MOST) {
            prune();
        }
    }

    private void add(int term, byte field, float weight) {
        int slot = slot(term);
        if (terms[slot] == 0) {
            if (size * 5 > terms.length * 3) {
                resize(terms.length * 2, 0);
                slot = slot(term);
            }
            terms[slot] = term;
            fields[slot] = field;
            size++;
        }
        double old = weights[slot];
        weights[slot] += weight;
        squares[field] += (double) weights[slot] * weights[slot] - old * old;
    }

    private int slot(int term) {
        int slot = (term * 0x9e3779b1) >>> (32 - Integer.numberOfTrailingZeros(terms.length));
        while (terms[slot] != 0 && terms[slot] != term) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }

    private void prune() {
        float[] sorted = new float[size];
        int count = 0;
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] != 0) {
                sorted[count++] = weights[i];
            }
        }
        Arrays.sort(sorted);
        resize(terms.length, sorted[count / 2]);
    }

    private void resize(int length, float least) {
        int[] oldTerms = terms;
        float[] oldWeights = weights;
        byte[] oldFields = fields;
        terms = new int[length];
        weights = new float[length];
        fields = new byte[length];
        Arrays.fill(squares, 0);
        size = 0;
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldTerms[i] != 0 && oldWeights[i] >= least && oldWeights[i] > 1e-6f) {
                add(oldTerms[i], oldFields[i], oldWeights[i]);
            }
        }
    }

    double weight(int term) {
        int slot = slot(term);
        return terms[slot] == term ? weights[slot] : 0;
    }

    double length(Field field) {
        return Math.sqrt(Math.max(0, squares[field.ordinal()]));
    }

    /** Adds up the products with a report, field by field. */
    void dots(ReportVector vector, double[] products) {
        for (Field field : Field.all()) {
            products[field.ordinal()] += dot(vector, field);
        }
    }

    double dot(ReportVector vector, Field field) {
        double sum = 0;
        for (int i = vector.start(field); i < vector.end(field); i++) {
            sum += vector.weight(i) * weight(vector.terms()[i]);
        }
        return sum;
    }

    /** Adds up the products of all fields at once. */
    void dots(VectorSum other, double[] products) {
        VectorSum small = size <= other.size ? this : other;
        VectorSum large = small == this ? other : this;
        for (int i = 0; i < small.terms.length; i++) {
            if (small.terms[i] != 0) {
                products[small.fields[i]] += small.weights[i] * large.weight(small.terms[i]);
            }
        }
    }

    /** The product with another sum in one field. */
    double dot(VectorSum other, Field field) {
        VectorSum small = size <= other.size ? this : other;
        VectorSum large = small == this ? other : this;
        double product = 0;
        for (int i = 0; i < small.terms.length; i++) {
            if (small.terms[i] != 0 && small.fields[i] == field.ordinal()) {
                product += small.weights[i] * large.weight(small.terms[i]);
            }
        }
        return product;
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, terms, terms.length);
        Snapshot.write(out, weights);
        out.write(fields);
        out.writeInt(size);
        for (double square : squares) {
            out.writeDouble(square);
        }
    }

    static VectorSum restored(DataInputStream in) throws IOException {
        VectorSum sum = new VectorSum();
        sum.terms = Snapshot.readInts(in);
        sum.weights = Snapshot.readFloats(in);
        sum.fields = new byte[sum.terms.length];
        in.readFully(sum.fields);
        sum.size = in.readInt();
        for (int i = 0; i < sum.squares.length; i++) {
            sum.squares[i] = in.readDouble();
        }
        return sum;
    }
}
