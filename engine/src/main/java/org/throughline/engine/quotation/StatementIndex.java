package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the statements that {@link StatementRegister} holds, by their words, and which of them a new sentence says
 * again.
 *
 * <p>Nothing is compared with everything: a sentence meets those that share one of its rarest words, the latest first, a
 * bounded number of them. Holds what it is given until it is taken away.
 *
 * @param <S> the statement that a sentence belongs to
 */
final class StatementIndex<S extends StatementIndex.Spoken> {
    private static final int RAREST_KEYS = 5;
    private static final int LATEST = 48;

    private final Map<Integer, Part<S>> parts = new HashMap<>();
    private final Map<String, List<Integer>> partsByKey = new HashMap<>();

    /** What somebody said. */
    interface Spoken {
        /** The entity that said it, 0 if unknown. */
        long speaker();
    }

    /** One wording of a sentence of a statement. */
    private record Part<S>(Wording wording, S statement) {}

    private enum Sameness {
        SAME,
        UNKNOWN,
        DIFFERENT
    }

    int size() {
        return parts.size();
    }

    /** @param number higher than all before: the latest are met first */
    void add(int number, Wording wording, S statement) {
        parts.put(number, new Part<>(wording, statement));
        wording.keys()
                .forEach(key -> partsByKey
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(number));
    }

    boolean holds(int number, Wording wording) {
        Part<S> part = parts.get(number);
        return part != null && part.wording().equals(wording);
    }

    /** The wording of a sentence that is held. */
    @Nullable
    Wording wording(int number) {
        Part<S> part = parts.get(number);
        return part == null ? null : part.wording();
    }

    /** The sentence belongs to another statement now. */
    void move(int number, S statement) {
        parts.computeIfPresent(number, (any, part) -> new Part<>(part.wording(), statement));
    }

    void remove(int number) {
        Part<S> part = parts.remove(number);
        if (part == null) {
            return;
        }
        for (String key : part.wording().keys()) {
            List<Integer> numbers = partsByKey.get(key);
            if (numbers != null && numbers.remove((Integer) number) && numbers.isEmpty()) {
                partsByKey.remove(key);
            }
        }
    }

    /** The statement with the sentence that is most like a new one; null if none says the same. */
    @Nullable
    S bestMatch(Wording wording, long speaker) {
        S best = null;
        double bestScore = 0;
        for (int number : candidates(wording)) {
            Part<S> part = parts.get(number);
            if (part == null) {
                continue;
            }
            double score = score(
                    wording,
                    part.wording(),
                    sameSpeaker(speaker, part.statement().speaker()));
            if (score > bestScore) {
                best = part.statement();
                bestScore = score;
            }
        }
        return best;
    }

    private static Sameness sameSpeaker(long one, long other) {
        if (one == 0 || other == 0) {
            return Sameness.UNKNOWN;
        }
        return one == other ? Sameness.SAME : Sameness.DIFFERENT;
    }

    private Set<Integer> candidates(Wording wording) {
        List<String> rarest = new ArrayList<>(wording.keys());
        rarest.sort(Comparator.comparingInt(this::frequency).thenComparing(Comparator.naturalOrder()));
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String key : rarest.subList(0, Math.min(RAREST_KEYS, rarest.size()))) {
            List<Integer> all = partsByKey.getOrDefault(key, List.of());
            numbers.addAll(all.subList(Math.max(0, all.size() - LATEST), all.size()));
        }
        return numbers;
    }

    private int frequency(String key) {
        return partsByKey.getOrDefault(key, List.of()).size();
    }

    /** How much of two sentences is the same, 0 where they are not one statement. */
    private double score(Wording one, Wording other, Sameness speaker) {
        if (speaker == Sameness.DIFFERENT || !one.agreesWith(other)) {
            return 0;
        }
        if (one.isExact() || other.isExact()) {
            boolean enough = speaker == Sameness.SAME || one.isTelling();
            return enough && one.keys().equals(other.keys()) ? 1 : 0;
        }
        int shared = 0;
        double sharedWeight = 0;
        for (String key : one.keys()) {
            if (other.keys().contains(key)) {
                shared++;
                sharedWeight += weight(key);
            }
        }
        double oneWeight = weight(one);
        double otherWeight = weight(other);
        double overlap = sharedWeight / (oneWeight + otherWeight - sharedWeight);
        double contained = sharedWeight / Math.min(oneWeight, otherWeight);
        boolean known = speaker == Sameness.SAME;
        boolean enough = known
                ? shared >= 3 && (overlap >= 0.5 || (contained >= 0.8 && shared >= 4))
                : shared >= 4 && (overlap >= 0.65 || (contained >= 0.9 && shared >= 5));
        return enough ? overlap + 0.1 * contained : 0;
    }

    private double weight(Wording wording) {
        double sum = 0;
        for (String key : wording.keys()) {
            sum += weight(key);
        }
        return sum;
    }

    /** A word that is rare in what was said counts for more. */
    private double weight(String key) {
        return Math.log(2 + (parts.size() + 1.0) / (frequency(key) + 1.0));
    }
}
