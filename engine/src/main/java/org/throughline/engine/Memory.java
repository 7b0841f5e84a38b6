package org.throughline.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Ids;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.memory.Restorable;
import org.throughline.engine.memory.Snapshot;
import org.throughline.engine.name.Entity;
import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.name.EntityRegister;
import org.throughline.engine.quotation.Statement;
import org.throughline.engine.quotation.StatementRegister;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;
import org.throughline.engine.story.StoryBook;
import org.throughline.engine.story.StoryCorrection;
import org.throughline.engine.storyline.Storyline;
import org.throughline.engine.storyline.StorylineBook;

/**
 * The state machines that know what was read, and of each article the ids they gave. The words of the articles stand on
 * the {@link Shelf}; of each article itself a few hundred bytes are kept. Notes what each input touches, so that the news
 * can be told without telling everything.
 */
final class Memory implements Restorable {
    final EntityRegister entities = new EntityRegister();
    final CopyIndex copies = new CopyIndex();
    final StoryBook stories = new StoryBook();
    final StatementRegister statements = new StatementRegister();
    final Shelf shelf;

    private final StorylineBook storylines = new StorylineBook();
    private final Map<Long, Placed> placed = new LinkedHashMap<>();
    /** Articles that are new, or whose entities go by other ids, since the news were told. */
    private final Set<Long> articlesTouched = new LinkedHashSet<>();

    private final Set<Long> entitiesTouched = new LinkedHashSet<>();
    /** As they stood when the news were told. */
    private Map<Long, Storyline> storylinesTold = Map.of();

    Memory(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What is kept of an article: the ids that were given for its local entities, whatever a person said since, and its quotations. */
    record Placed(long version, long family, long[] whom, long[] said) {}

    @Nullable
    Placed placed(long article) {
        return placed.get(article);
    }

    Set<Long> articles() {
        return placed.keySet();
    }

    /** Takes an article in, or a new version of one, which withdraws what the old one contributed. */
    void take(AnnotatedArticle article) {
        Placed known = placed.get(article.id());
        AnnotatedArticle before = known == null ? null : shelf.article(article.id());
        if (known != null && before != null) {
            entities.withdraw(before.names(), known.whom);
            LongStream.of(entities.whoNow(known.whom, before.names())).forEach(entitiesTouched::add);
        }
        shelf.put(article);
        long[] given = entities.resolve(article.names());
        long[] whom = entities.whoNow(given, article.names());
        long[] said = statements.resolve(article.article(), article.quotations(), whom);
        Family family = copies.place(article);
        copies.drainEmptied().forEach(stories::withdraw);
        placed.put(article.id(), new Placed(article.article().version(), family.id(), given, said));
        stories.place(article, family, whom);
        storylines.place(article, family, stories.signature(article));
        articlesTouched.add(article.id());
        LongStream.of(whom).forEach(entitiesTouched::add);
    }

    void obey(Correction correction) {
        switch (correction) {
            case Correction.OfEntities(EntityCorrection said) -> {
                entities.apply(said);
                touch(said);
            }
            case Correction.OfStories(StoryCorrection said) -> stories.obey(said);
        }
    }

    void undo(Correction correction) {
        switch (correction) {
            case Correction.OfEntities(EntityCorrection said) -> {
                entities.undo(said);
                touch(said);
            }
            case Correction.OfStories(StoryCorrection said) -> stories.undo(said);
        }
    }

    private void touch(EntityCorrection said) {
        Set<Long> concerned = EntityRegister.concerned(said);
        entitiesTouched.addAll(concerned);
        placed.forEach((id, article) -> {
            if (anyOf(article.whom, whom -> concerned.contains(whom) || concerned.contains(entities.head(whom)))) {
                articlesTouched.add(id);
                LongStream.of(whoNow(id)).forEach(entitiesTouched::add);
            }
        });
    }

    private static boolean anyOf(long[] ids, LongPredicate wanted) {
        return LongStream.of(ids).anyMatch(wanted);
    }

    /** The entities of an article; those that a person has merged or split since show the id of today. */
    long[] whoNow(long id) {
        Placed article = placed.get(id);
        AnnotatedArticle annotated = article == null ? null : shelf.article(id);
        return article == null || annotated == null ? new long[0] : entities.whoNow(article.whom, annotated.names());
    }

    /** The statements of an article; those that proved to be one since show the id of the older. */
    long[] saidNow(long id) {
        Placed article = placed.get(id);
        return article == null
                ? new long[0]
                : LongStream.of(article.said).map(statements::current).toArray();
    }

    @Nullable
    Story storyOf(long article) {
        Placed known = placed.get(article);
        return known == null ? null : stories.story(stories.storyOf(known.family));
    }

    List<Entity> entities(Set<Long> ids) {
        return ids.stream().map(entities::entity).flatMap(Stream::ofNullable).toList();
    }

    List<Statement> statements(Set<Long> ids) {
        return ids.stream()
                .map(statements::statement)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    List<Storyline> storylines() {
        return storylines.storylines(stories.stories());
    }

    /** Articles, families and stories that have come or changed, and entities that were met, since the last call. */
    record Touched(Set<Long> articles, Set<Long> families, Set<Long> stories, Set<Long> entities) {}

    Touched drainTouched() {
        Set<Long> merged = statements.drainMerged();
        if (!merged.isEmpty()) {
            placed.forEach((id, article) -> {
                if (anyOf(article.said, merged::contains)) {
                    articlesTouched.add(id);
                }
            });
        }
        Touched touched = new Touched(
                new LinkedHashSet<>(articlesTouched),
                copies.drainTouched(),
                stories.drainTouched(),
                new LinkedHashSet<>(entitiesTouched));
        articlesTouched.clear();
        entitiesTouched.clear();
        return touched;
    }

    /** The storylines that are others than at the last call, or tell one of these stories. */
    List<Storyline> drainStorylines(Set<Long> toldStories) {
        Map<Long, Storyline> now = new LinkedHashMap<>();
        storylines().forEach(storyline -> now.put(storyline.id(), storyline));
        List<Storyline> changed = now.values().stream()
                .filter(storyline -> !storyline.equals(storylinesTold.get(storyline.id()))
                        || storyline.stories().stream().anyMatch(toldStories::contains))
                .toList();
        storylinesTold = now;
        return changed;
    }

    /** The state machines, in the order in which they stand in a snapshot. */
    List<Restorable> parts() {
        return List.of(entities, statements, copies, stories, storylines, this);
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(placed.size());
        for (Map.Entry<Long, Placed> article : placed.entrySet()) {
            out.writeLong(article.getKey());
            out.writeLong(article.getValue().version);
            out.writeLong(article.getValue().family);
            Snapshot.write(out, article.getValue().whom);
            Snapshot.write(out, article.getValue().said);
        }
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            placed.put(
                    in.readLong(),
                    new Placed(in.readLong(), in.readLong(), Snapshot.readLongs(in), Snapshot.readLongs(in)));
        }
    }

    @Override
    public long digest() {
        long digest = placed.size();
        for (Map.Entry<Long, Placed> article : placed.entrySet()) {
            Placed known = article.getValue();
            digest = Ids.mix(digest + article.getKey() + known.version + 31 * known.family)
                    + Arrays.hashCode(known.whom)
                    + 31L * Arrays.hashCode(known.said);
        }
        return digest;
    }
}
