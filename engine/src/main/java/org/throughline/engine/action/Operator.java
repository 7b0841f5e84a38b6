package org.throughline.engine.action;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a verb, adjective or noun does with the action below it: "threatened to", "a promise to", "was ready to". */
enum Operator {
    SAY,
    PROMISE,
    THREATEN,
    DEMAND,
    APPEAL,
    REFUSE,
    DENY,
    STOP,
    GO,
    ACCUSE;

    private static final Set<Category> FRIENDLY = EnumSet.of(
            Category.AGREE,
            Category.CONSULT,
            Category.SUPPORT,
            Category.COOPERATE,
            Category.AID,
            Category.CONCEDE,
            Category.RETREAT);

    static boolean isFriendly(Category category) {
        return FRIENDLY.contains(category);
    }

    /**
     * The category of the whole, null if the action below stays what it is.
     *
     * @param ahead whether the action below lies ahead ("will", "would", infinitive)
     * @param duty whether it is said to be a must
     */
    @Nullable
    Category over(Category below, boolean negated, boolean ahead, boolean duty) {
        boolean friendly = isFriendly(below) != negated;
        return switch (this) {
            case SAY -> duty ? Category.DEMAND : ahead ? announced(below, negated) : null;
            case PROMISE ->
                below == Category.INVESTIGATE ? null : friendly ? Category.AGREE : announced(below, negated);
            case THREATEN -> Category.THREATEN;
            case DEMAND -> Category.DEMAND;
            case APPEAL -> Category.APPEAL;
            case REFUSE -> Category.REJECT;
            case STOP -> stopped(below);
            case ACCUSE -> Category.DISAPPROVE;
            case DENY, GO -> null;
        };
    }

    private static Category announced(Category below, boolean negated) {
        if (negated) {
            return isFriendly(below) ? Category.REJECT : Category.AGREE;
        }
        return isFriendly(below) ? Category.AGREE : below == Category.DEMAND ? Category.DEMAND : Category.THREATEN;
    }

    private static @Nullable Category stopped(Category below) {
        return switch (below) {
            case AID, COOPERATE, SUPPORT, CONSULT -> Category.SANCTION;
            case FIGHT, ASSAULT, COERCE, MOBILIZE -> Category.RETREAT;
            case SANCTION -> Category.CONCEDE;
            default -> null;
        };
    }

    Action.Modality modality() {
        return switch (this) {
            case PROMISE -> Action.Modality.PROMISED;
            case THREATEN -> Action.Modality.THREATENED;
            case DEMAND, APPEAL -> Action.Modality.ASKED;
            case REFUSE, DENY -> Action.Modality.DENIED;
            default -> Action.Modality.DONE;
        };
    }
}
