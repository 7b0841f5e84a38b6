package org.throughline.engine.storyline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Stemmer;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * What each actor of a storyline demands, offers, accepts and rejects, and when that changed.
 *
 * <p>Fed with the articles of a storyline in any order; the same articles give the same view. Only actions that take a
 * position and are sure enough count. The same position taken again becomes further evidence of it, unless the actor said
 * the opposite in between: then it is a new one. Costs a sort, and for each telling a look at the actor's positions.
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
    private static final Set<Category> AWAY = EnumSet.of(Category.REJECT, Category.DISAPPROVE, Category.THREATEN);
    private static final int MOST_OF_ONE_ACTOR = 200;
    private static final int SHORTEST_WORD = 4;

    private final List<Taken> taken = new ArrayList<>();
    private final Stemmer stemmer = new Stemmer("en");

    private record Taken(
            LocalDate day,
            long actor,
            long towards,
            Action action,
            @Nullable SentenceRef matter,
            Set<String> words,
            SentenceRef evidence) {}

    /** A position while it grows. */
    private static final class Held {
        private final Taken opening;
        private final @Nullable Category before;
        private final Set<String> words;
        private final List<SentenceRef> evidence = new ArrayList<>();
        private @Nullable SentenceRef matter;
        private LocalDate last;

        private Held(Taken opening, @Nullable Category before) {
            this.opening = opening;
            this.before = before;
            words = new HashSet<>(opening.words());
            matter = opening.matter();
            last = opening.day();
            evidence.add(opening.evidence());
        }

        private void add(Taken again) {
            last = again.day();
            words.addAll(again.words());
            matter = matter == null ? again.matter() : matter;
            if (!evidence.contains(again.evidence())) {
                evidence.add(again.evidence());
            }
        }

        /** Whether it is to the same and, as far as both say, about the same. */
        private boolean isSame(Taken other) {
            if (opening.towards() != other.towards()
                    || opening.action().category() != other.action().category()) {
                return false;
            }
            return words.isEmpty()
                    || other.words().isEmpty()
                    || other.words().stream().filter(words::contains).count() * 2
                            >= Math.min(words.size(), other.words().size());
        }

        private Position position() {
            return new Position(
                    opening.actor(),
                    opening.towards(),
                    opening.action().category(),
                    matter,
                    opening.day(),
                    last,
                    before,
                    evidence);
        }
    }

    /**
     * Adds an article; one without a time has no place in the view.
     *
     * @param entities the entity ids of the article's local entities
     */
    public void add(AnnotatedArticle annotated, long[] entities) {
        Article article = annotated.article();
        if (article.time() == null) {
            return;
        }
        LocalDate published = article.time().atZone(ZoneOffset.UTC).toLocalDate();
        for (Action action : annotated.actions()) {
            boolean counts = TAKEN.contains(action.category())
                    && action.isShown()
                    && action.modality() != Action.Modality.POSSIBLE
                    && action.sentence() < annotated.sentences().size();
            for (int source : counts ? action.sources() : List.<Integer>of()) {
                if (isActor(annotated, source, entities)) {
                    taken.add(taken(annotated, action, source, entities, published));
                }
            }
        }
    }

    private static boolean isActor(AnnotatedArticle article, int source, long[] entities) {
        return source < entities.length
                && article.names().entities().get(source).kind() != EntityKind.OTHER;
    }

    private Taken taken(AnnotatedArticle annotated, Action action, int source, long[] entities, LocalDate published) {
        Article article = annotated.article();
        int target =
                action.targets().isEmpty() ? entities.length : action.targets().getFirst();
        Span matter = action.matter();
        boolean named = target < entities.length && entities[target] != entities[source];
        return new Taken(
                day(action.date(), published),
                entities[source],
                named ? entities[target] : 0,
                action,
                matter == null ? null : new SentenceRef(article.id(), article.version(), matter),
                matter == null ? Set.of() : words(matter.in(article.text())),
                new SentenceRef(
                        article.id(),
                        article.version(),
                        annotated.sentences().get(action.sentence()).span()));
    }

    private Set<String> words(String matter) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int at = 0; at <= matter.length(); at++) {
            boolean letter = at < matter.length() && Character.isLetterOrDigit(matter.charAt(at));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                if (at - start >= SHORTEST_WORD) {
                    words.add(stemmer.stem(matter.substring(start, at).toLowerCase(Locale.ROOT)));
                }
                start = -1;
            }
        }
        return words;
    }

    /** When it happened, if the sentence names a day not after the article's; else the article's day. */
    private static LocalDate day(@Nullable String date, LocalDate published) {
        if (date == null || date.length() != 10 || date.contains("X") || date.contains("W")) {
            return published;
        }
        try {
            LocalDate named = LocalDate.parse(date);
            return named.isAfter(published) ? published : named;
        } catch (DateTimeException noSuchDay) {
            return published;
        }
    }

    /** By actor, each in the order of time. */
    public SortedMap<Long, List<Position>> byActor() {
        List<Taken> inOrder = new ArrayList<>(taken);
        inOrder.sort(Comparator.comparing(Taken::day)
                .thenComparing(one -> one.evidence().article())
                .thenComparing(one -> one.evidence().span())
                .thenComparing(one -> one.action().trigger()));
        SortedMap<Long, List<Held>> held = new TreeMap<>();
        for (Taken one : inOrder) {
            place(held.computeIfAbsent(one.actor(), actor -> new ArrayList<>()), one);
        }
        SortedMap<Long, List<Position>> positions = new TreeMap<>();
        held.forEach((actor, own) ->
                positions.put(actor, own.stream().map(Held::position).toList()));
        return positions;
    }

    private static void place(List<Held> own, Taken one) {
        Category before = null;
        for (int i = own.size() - 1; i >= 0 && before == null; i--) {
            Held earlier = own.get(i);
            if (earlier.isSame(one)) {
                earlier.add(one);
                return;
            }
            boolean same = one.towards() != 0 && earlier.opening.towards() == one.towards();
            Category category = earlier.opening.action().category();
            before = same && areOpposite(category, one.action().category()) ? category : null;
        }
        if (own.size() < MOST_OF_ONE_ACTOR) {
            own.add(new Held(one, before));
        }
    }

    private static boolean areOpposite(Category one, Category other) {
        return (TOWARDS.contains(one) && AWAY.contains(other)) || (AWAY.contains(one) && TOWARDS.contains(other));
    }
}
