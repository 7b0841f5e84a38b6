package org.throughline.engine.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How likely two names are spellings of one name, across scripts. */
public final class NameMatcher {
    /** A graded score, 0..1; 0.5 is the point of balance. */
    public double score(String one, String other) {
        Set<String> left = words(one);
        Set<String> right = words(other);
        long common = left.stream().filter(right::contains).count();
        int smaller = Math.min(left.size(), right.size());
        return smaller == 0 ? 0 : (double) common / (0.8 * smaller + 0.2 * Math.max(left.size(), right.size()));
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Set.copyOf(Arrays.asList(plain.replaceAll("\\p{M}+", "").split("[^\\p{L}\\p{N}]+", -1)));
    }
}
