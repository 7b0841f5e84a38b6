package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.SentenceRef;

/**
 * What the copies of reports made of their sentences: which copies carry a sentence as it is, and which have other numbers, days or
 * names in it. A sentence that a copy put into words of its own, or dropped, counts as not carried. Costs a comparison of each
 * sentence of a report with each of its copies'.
 */
final class CopiedSentences {
    /** From here on a sentence is the same one, edited. */
    private static final double EDITED = 0.6;

    /** From here on it is carried. */
    private static final double CARRIED = 0.85;

    private final Map<SentenceRef, List<Long>> carriers = new HashMap<>();
    private final Map<SentenceRef, List<Clash>> changes = new HashMap<>();

    CopiedSentences(List<Report> reports) {
        for (Report report : reports) {
            if (!report.copies().isEmpty()) {
                read(report);
            }
        }
    }

    private void read(Report report) {
        List<Report> all = new ArrayList<>(List.of(report));
        all.addAll(report.copies());
        List<List<SentenceProfile>> profiles = ReportReader.profiles(all);
        Conflicts conflicts = new Conflicts(profiles);
        for (SentenceProfile told : profiles.getFirst()) {
            for (int copy = 1; copy < profiles.size(); copy++) {
                hold(told, profiles.get(copy), all.get(copy).article().id(), conflicts);
            }
        }
    }

    private void hold(SentenceProfile told, List<SentenceProfile> copy, long article, Conflicts conflicts) {
        double most = EDITED;
        SentenceProfile closest = null;
        for (SentenceProfile sentence : copy) {
            double alike = told.words().stems().equals(sentence.words().stems()) ? 1 : told.alike(sentence, Set.of());
            if (alike >= most && (closest == null || alike > most)) {
                most = alike;
                closest = sentence;
            }
        }
        if (closest == null) {
            return;
        }
        List<Clash> found = conflicts.between(told, closest);
        if (!found.isEmpty()) {
            changes.computeIfAbsent(told.reference(), none -> new ArrayList<>()).addAll(found);
        } else if (most >= CARRIED && told.numbers().equals(closest.numbers())) {
            carriers.computeIfAbsent(told.reference(), none -> new ArrayList<>())
                    .add(article);
        }
    }

    /** The copies that carry a sentence of their original. */
    List<Long> carrying(SentenceRef sentence) {
        return carriers.getOrDefault(sentence, List.of());
    }

    /** What copies have otherwise in a sentence of their original; the original's words come first in each. */
    List<Clash> changed(SentenceRef sentence) {
        return changes.getOrDefault(sentence, List.of());
    }
}
