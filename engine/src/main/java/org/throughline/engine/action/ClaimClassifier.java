package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;

/**
 * What a claim in the German debate on migration is about, and whether it is for or against.
 *
 * <p>The categories are those of DEbateNet (Lapesa et al., LREC 2020): 1 control of migration, 2 residence, 3 integration,
 * 4 domestic security, 5 foreign policy, 6 economy, 7 society, 8 procedures, 9 other. A linear model over letters and
 * words; trained by {@code bench train positions}. Safe for many threads; some 20 microseconds a sentence.
 */
public final class ClaimClassifier {
    /** Labels of the model: nine categories, then whether the claim is in favour. */
    public static final List<String> LABELS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "pro");

    /** A second category counts if its score is above this share of the scale; tuned in training. */
    private static final float SECOND = 0f;

    private static final int PRO = LABELS.size() - 1;

    private final LinearModel model;

    public ClaimClassifier(LinearModel model) {
        this.model = model;
    }

    /** The shipped model for German. */
    public static ClaimClassifier german() {
        return German.INSTANCE;
    }

    private static final class German {
        static final ClaimClassifier INSTANCE =
                new ClaimClassifier(LinearModel.load(ClaimClassifier.class, "claims-de.bin"));
    }

    /** @param categories the likeliest first, at least one */
    public record Claim(List<String> categories, boolean inFavour) {
        public Claim {
            categories = List.copyOf(categories);
        }
    }

    public Claim classify(String text) {
        Features features = new Features();
        ClaimFeatures.fill(features, text);
        float[] scores = new float[LABELS.size()];
        model.score(features, scores);
        int best = 0;
        for (int label = 1; label < PRO; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        List<String> categories = new ArrayList<>(List.of(LABELS.get(best)));
        for (int label = 0; label < PRO; label++) {
            if (label != best && scores[label] > SECOND) {
                categories.add(LABELS.get(label));
            }
        }
        return new Claim(categories, scores[PRO] > 0);
    }
}
