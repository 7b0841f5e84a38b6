package org.throughline.bench.train;

/**
 * Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares): exact, without a random
 * number, so that the same examples give the same weights to the last bit.
 */
public final class Logistic {
    private final int size;
    private final double ridge;

    public Logistic(int size, double ridge) {
        this.size = size;
        this.ridge = ridge;
    }

    /** @param importance of each example */
    public double[] fit(double[][] examples, boolean[] labels, double[] importance) {
        double[] weights = new double[size];
        for (int round = 0; round < 25; round++) {
            double[][] curvature = new double[size][size];
            double[] slope = new double[size];
            accumulate(examples, labels, importance, weights, curvature, slope);
            for (int i = 0; i < size; i++) {
                slope[i] -= ridge * weights[i];
                curvature[i][i] += ridge + 1e-9;
            }
            double[] step = solve(curvature, slope);
            double largest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] += step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < 1e-6) {
                break;
            }
        }
        return weights;
    }

    private void accumulate(
            double[][] examples,
            boolean[] labels,
            double[] importance,
            double[] weights,
            double[][] curvature,
            double[] slope) {
        for (int e = 0; e < examples.length; e++) {
            double[] x = examples[e];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += weights[i] * x[i];
            }
            double p = 1 / (1 + Math.exp(-sum));
            double error = importance[e] * ((labels[e] ? 1 : 0) - p);
            double spread = importance[e] * Math.max(1e-6, p * (1 - p));
            for (int i = 0; i < size; i++) {
                if (x[i] != 0) {
                    slope[i] += error * x[i];
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += spread * x[i] * x[j];
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                curvature[j][i] = curvature[i][j];
            }
        }
    }

    /** Solves a symmetric positive definite system by Cholesky decomposition, in place. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / matrix[j][j];
            }
        }
        double[] result = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                result[i] -= matrix[i][k] * result[k];
            }
            result[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                result[i] -= matrix[k][i] * result[k];
            }
            result[i] /= matrix[i][i];
        }
        return result;
    }
}
