package org.throughline.engine.action;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.language.Sentence;

/**
 * What each actor of a storyline demands, offers, accepts and rejects, and when that changed.
 *
 * <p>Fed with the articles of a storyline in any order; the same articles give the same view. Only actions that take a
 * position and are sure enough count; the same position taken again becomes further evidence of it. Costs a sort.
 */
public final class Positions {
    private static final Set<Category> TAKEN = EnumSet.of(
            Category.DEMAND,
            Category.REJECT,
            Category.AGREE,
            Category.CONCEDE,
            Category.SUPPORT,
            Category.APPEAL,
            Category.DISAPPROVE,
            Category.THREATEN);
    private static final Set<Category> TOWARDS = EnumSet.of(Category.AGREE, Category.CONCEDE, Category.SUPPORT);
    private static final double SURE = 0.45;

    private final List<Taken> taken = new ArrayList<>();

    private record Taken(LocalDate day, long actor, long towards, Action action, SentenceRef evidence) {}

    /**
     * A position, from when to when it was reported.
     *
     * @param actor entity id of who takes it
     * @param towards entity id of whom it concerns, 0 if nobody is named
     * @param changed whether the actor had said the opposite to the same before
     * @param evidence every sentence that tells it, the earliest first
     */
    public record Position(
            long actor,
            long towards,
            Category category,
            LocalDate first,
            LocalDate last,
            boolean changed,
            List<SentenceRef> evidence) {
        public Position {
            evidence = List.copyOf(evidence);
        }

        private Position with(Taken again) {
            List<SentenceRef> more = new ArrayList<>(evidence);
            more.add(again.evidence());
            return new Position(actor, towards, category, first, again.day(), changed, more);
        }
    }

    /**
     * Adds an article; one without a time has no place in the view.
     *
     * @param entities the entity ids of the article's local entities
     */
    public void add(Article article, List<Sentence> sentences, List<Action> actions, long[] entities) {
        if (article.time() == null) {
            return;
        }
        LocalDate published = article.time().atZone(ZoneOffset.UTC).toLocalDate();
        for (Action action : actions) {
            boolean counts = TAKEN.contains(action.category())
                    && action.confidence() >= SURE
                    && action.modality() != Action.Modality.POSSIBLE;
            for (int source : counts ? action.sources() : List.<Integer>of()) {
                long towards = action.targets().isEmpty()
                        ? 0
                        : entities[action.targets().getFirst()];
                SentenceRef evidence = new SentenceRef(
                        article.id(),
                        article.version(),
                        sentences.get(action.sentence()).span());
                taken.add(new Taken(day(action.date(), published), entities[source], towards, action, evidence));
            }
        }
    }

    /** When it happened, if the sentence names a day not after the article's; else the article's day. */
    private static LocalDate day(@Nullable String date, LocalDate published) {
        if (date == null || date.length() != 10 || date.contains("X") || date.contains("W")) {
            return published;
        }
        LocalDate named = LocalDate.parse(date);
        return named.isAfter(published) ? published : named;
    }

    /** By actor, in the order of time. */
    public SortedMap<Long, List<Position>> byActor() {
        List<Taken> inOrder = new ArrayList<>(taken);
        inOrder.sort(Comparator.comparing(Taken::day)
                .thenComparing(one -> one.evidence().article())
                .thenComparing(one -> one.evidence().span())
                .thenComparing(one -> one.action().trigger()));
        SortedMap<Long, List<Position>> positions = new TreeMap<>();
        for (Taken one : inOrder) {
            place(positions.computeIfAbsent(one.actor(), actor -> new ArrayList<>()), one);
        }
        return positions;
    }

    private static void place(List<Position> own, Taken one) {
        Map<Boolean, Integer> latest = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            Position before = own.get(i);
            if (before.towards() == one.towards()) {
                if (before.category() == one.action().category()) {
                    own.set(i, before.with(one));
                    return;
                }
                latest.put(TOWARDS.contains(before.category()), i);
            }
        }
        boolean towards = TOWARDS.contains(one.action().category());
        boolean changed = one.towards() != 0 && latest.containsKey(!towards);
        own.add(new Position(
                one.actor(),
                one.towards(),
                one.action().category(),
                one.day(),
                one.day(),
                changed,
                List.of(one.evidence())));
    }
}
