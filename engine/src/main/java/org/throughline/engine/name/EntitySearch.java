package org.throughline.engine.name;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the entity that a local one is, among those that the register keeps. */
final class EntitySearch {
    /** How much surer the first of several of one surname has to be than the second. */
    private static final double MARGIN = 0.03;

    private static final int WELL_KNOWN = 4;

    private final EntityJudge judge = new EntityJudge();
    private final Map<Long, Dossier> dossiers;
    private final EntityIndex index;
    private final EntityCorrections corrections;

    EntitySearch(Map<Long, Dossier> dossiers, EntityIndex index, EntityCorrections corrections) {
        this.dossiers = dossiers;
        this.index = index;
        this.corrections = corrections;
    }

    /** Null if it is nobody known. */
    @Nullable
    Dossier find(LocalName local, EntityJudge.Context context) {
        Dossier best = null;
        double highest = 0;
        double second = 0;
        for (long id : index.candidates(local.keys, local.place == null ? "" : local.place, local.local.known())) {
            Dossier dossier = dossiers.get(id);
            double sameness = dossier == null || corrections.keepApart(local.local, id)
                    ? 0
                    : judge.sameness(local, dossier, context);
            if (sameness > highest) {
                second = best == null || sameHead(best.id, id) ? second : highest;
                highest = sameness;
                best = dossier;
            } else if (best != null && !sameHead(best.id, id)) {
                second = Math.max(second, sameness);
            }
        }
        boolean torn = local.isSurnameOnly() && highest < 0.99 && second >= highest - MARGIN && second > 0;
        if (torn) {
            return onlySurname(local);
        }
        return highest < EntityJudge.JOIN ? ofOtherKind(local) : best;
    }

    /**
     * A lone word that the tagger took for a person here and for a place or an organisation elsewhere, or the other way round,
     * is one entity as long as nobody of that name is known: which it is, most articles say. Null if there is none.
     */
    private @Nullable Dossier ofOtherKind(LocalName local) {
        EntityKind kind = local.local.kind();
        if (local.main.tokens.length != 1 || kind == EntityKind.OTHER || local.main.acronym != null) {
            return null;
        }
        Dossier same = null;
        Dossier bearer = null;
        for (long id : index.candidates(List.of(local.main), "", null)) {
            Dossier dossier = dossiers.get(id);
            if (dossier == null || corrections.keepApart(local.local, id)) {
                continue;
            }
            if (dossier.kind() == EntityKind.PERSON && dossier.isNamedIn(local.main.tokens[0])) {
                bearer = bearer == null || dossier.articles() > bearer.articles() ? dossier : bearer;
                continue;
            }
            boolean apart = dossier.kind() == kind || dossier.kind() == EntityKind.OTHER;
            boolean person = kind == EntityKind.PERSON || dossier.kind() == EntityKind.PERSON;
            if (same == null && person && !apart && dossier.spellings.containsKey(local.local.name())) {
                same = dossier;
            }
        }
        return bearer == null ? same : same == null ? wellKnown(bearer, local) : null;
    }

    /** A lone word taken for something else is the person of that surname whom many articles have named in full. */
    private static @Nullable Dossier wellKnown(Dossier bearer, LocalName local) {
        boolean surname = bearer.articles() >= WELL_KNOWN
                && bearer.keys.values().stream()
                        .anyMatch(key -> key.tokens.length > 1
                                && key.tokens[key.surname].roman.equals(local.main.tokens[0].roman));
        return surname && local.local.kind() != EntityKind.PERSON && local.place == null ? bearer : null;
    }

    /** Where two of one surname fit equally, the mention is neither's: it goes to an entity of the bare surname. */
    private @Nullable Dossier onlySurname(LocalName local) {
        Dossier known = dossiers.get(EntityRegister.idOf(local.local));
        return known != null && known.keys.values().stream().allMatch(LocalName::isSurnameOnly) ? known : null;
    }

    private boolean sameHead(long one, long other) {
        return corrections.head(one) == corrections.head(other);
    }
}
