package org.throughline.engine.name;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Dossiers that are one entity, mostly a single one, more where a person has put them together. */
final class DossierGroup {
    private DossierGroup() {}

    /**
     * The entity as it is shown.
     *
     * @param id of the dossier that the others are put to
     */
    static Entity entity(long id, List<Dossier> group, EntityCorrections corrections) {
        TreeMap<String, Integer> spellings = new TreeMap<>();
        SortedSet<String> titles = new TreeSet<>();
        Dossier first = group.getFirst();
        for (Dossier dossier : group) {
            dossier.spellings.forEach((spelling, count) -> spellings.merge(spelling, count, Integer::sum));
            titles.addAll(dossier.titles());
            first = dossier.id == id ? dossier : first;
        }
        List<String> ordered = group.size() == 1 ? first.titles() : List.copyOf(titles);
        EntityKind kind = corrections.kind(id, first.kind());
        return new Entity(id, kind, Dossier.shown(spellings), spellings, ordered, known(first, group));
    }

    private static @Nullable String known(Dossier first, List<Dossier> group) {
        return first.known != null
                ? first.known
                : group.stream()
                        .map(dossier -> dossier.known)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
