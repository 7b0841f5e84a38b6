package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action while it is being put together. Belongs to one sentence and one thread. */
final class Draft {
    final int trigger;
    Category category;
    final Frame frame;
    double strength;
    boolean negated;
    Action.Modality modality = Action.Modality.DONE;
    boolean composed;
    /** Whether another action stands over this one ("urged to withdraw"). */
    boolean nested;
    /** Whether it is said in a quotation whose speaker is known. */
    boolean quoted;
    /** Whether it is a demand only because something "must" be. */
    boolean ofDuty;

    @Nullable
    Draft below;

    /** The action that this one is the matter of. */
    @Nullable
    Draft above;

    final List<Party> sources = new ArrayList<>();
    final List<Party> targets = new ArrayList<>();

    Draft(int trigger, Frame frame, double strength) {
        this.trigger = trigger;
        this.frame = frame;
        this.category = frame.category();
        this.strength = strength;
    }
}
