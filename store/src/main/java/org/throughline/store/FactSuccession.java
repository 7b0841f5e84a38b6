package org.throughline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.Ids;

/**
 * Which of a story's facts is which of those told before. A fact keeps the id of the one with which it has most
 * sentences in common, each id once; so it stays the same fact when a report joins that tells it first. Costs one
 * look-up a sentence.
 */
final class FactSuccession {
    /** A sentence as it was told, the fact that it stood in, and since when that is known. */
    record Told(long fact, long since, String sentence) {}

    /** A fact's lasting id, and the sequence number of the input that first brought it. */
    record Identity(long id, long since) {}

    private record Claim(int fact, Told told, int common) {}

    private final Map<String, Told> told = new HashMap<>();

    FactSuccession(List<Told> before) {
        before.forEach(sentence -> told.putIfAbsent(sentence.sentence(), sentence));
    }

    /**
     * @param ids those that the facts would have if nothing had been told before
     * @param sentences of each fact, in the same form as those told before
     * @param sequence of the input that brings what nobody told before
     */
    List<Identity> identities(List<Long> ids, List<List<String>> sentences, long sequence) {
        Map<Integer, Identity> identities = new HashMap<>();
        Map<Integer, Long> since = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (Claim claim : claims(sentences)) {
            since.putIfAbsent(claim.fact(), claim.told().since());
            if (!identities.containsKey(claim.fact()) && taken.add(claim.told().fact())) {
                identities.put(
                        claim.fact(),
                        new Identity(claim.told().fact(), claim.told().since()));
            }
        }
        List<Identity> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Identity kept = identities.get(i);
            all.add(kept != null ? kept : new Identity(free(ids.get(i), taken), since.getOrDefault(i, sequence)));
        }
        return all;
    }

    /** What each fact has in common with one told before, the most first. */
    private List<Claim> claims(List<List<String>> sentences) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Map<Long, List<Told>> byFact = new HashMap<>();
            for (String sentence : sentences.get(i)) {
                Told before = told.get(sentence);
                if (before != null) {
                    byFact.computeIfAbsent(before.fact(), fact -> new ArrayList<>())
                            .add(before);
                }
            }
            int fact = i;
            byFact.values().forEach(common -> claims.add(new Claim(fact, common.getFirst(), common.size())));
        }
        claims.sort(Comparator.comparingInt(Claim::common)
                .reversed()
                .thenComparingInt(Claim::fact)
                .thenComparingLong(claim -> claim.told().fact()));
        return claims;
    }

    /** The id itself, or one made of it if another fact has kept it. */
    private static long free(long id, Set<Long> taken) {
        long free = id;
        while (!taken.add(free)) {
            free = Ids.mix(free + 1);
        }
        return free;
    }
}
