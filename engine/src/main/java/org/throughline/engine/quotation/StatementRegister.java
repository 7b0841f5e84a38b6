package org.throughline.engine.quotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.SentenceRef;

/**
 * The memory of statements: recognises the same words in other wordings. A state machine, fed in the order of the log.
 *
 * <p>A statement is one utterance. Quotations are compared sentence by sentence ({@link Wording}): two sentences are one
 * where the rare content words of the one are those of the other, numbers and denial agree, and the speakers are the same
 * or one of them is not plainly named. A long quotation that holds the sentences of two statements shows that they were one
 * utterance: the younger joins the older and its id leads there ({@link #current}). A copy that names the speaker settles
 * what another leaves open.
 *
 * <p>Nothing is compared with everything ({@link StatementIndex}). The memory holds a bounded number of sentences and lets go of the statement that was met
 * longest ago.
 */
public final class StatementRegister {
    private static final int MOST_WORDINGS_OF_ONE = 64;
    private static final int MOST_VERSIONS_OF_ONE = 1_000;

    private final int capacity;
    private final StatementIndex<Held> index = new StatementIndex<>();
    private final Map<Long, Set<Held>> statementsByArticle = new HashMap<>();
    /** The one met longest ago comes first. */
    private final LinkedHashMap<Long, Held> statements = new LinkedHashMap<>();

    private final Map<Long, Long> redirects = new HashMap<>();
    private final Set<Long> merged = new LinkedHashSet<>();
    private int next;

    public StatementRegister() {
        this(200_000);
    }

    /** @param capacity how many sentences are remembered */
    StatementRegister(int capacity) {
        this.capacity = capacity;
    }

    /** Where a quotation stands, with what orders it. */
    private record Version(SentenceRef where, @Nullable Instant time, int order) {}

    /** A statement while it grows. */
    private static final class Held implements StatementIndex.Spoken {
        private final long id;
        private final int born;
        private long speaker;
        private final List<Integer> parts = new ArrayList<>();
        private final List<Version> versions = new ArrayList<>();
        private final List<Long> formerIds = new ArrayList<>();

        private Held(long id, int born) {
            this.id = id;
            this.born = born;
        }

        @Override
        public long speaker() {
            return speaker;
        }
    }

    /**
     * The statement ids of the article's quotations, in their order. A new version of an article withdraws what the old one
     * contributed.
     *
     * @param entities the entity ids of the article's local entities
     */
    public long[] resolve(Article article, List<Quotation> quotations, long[] entities) {
        withdraw(article.id());
        long[] ids = new long[quotations.size()];
        for (int i = 0; i < ids.length; i++) {
            Quotation quotation = quotations.get(i);
            int local = quotation.speaker();
            boolean plain = quotation.isShown() && local >= 0 && local < entities.length;
            long speaker = plain ? entities[local] : 0;
            ids[i] = place(article, quotation, speaker).id;
        }
        for (int i = 0; i < ids.length; i++) {
            ids[i] = current(ids[i]);
        }
        return ids;
    }

    private Held place(Article article, Quotation quotation, long speaker) {
        List<Wording> wordings = Wording.ofSentences(quotation.words(article.text()));
        Set<Held> same = new LinkedHashSet<>();
        for (Wording wording : wordings) {
            Held match = index.bestMatch(wording, speaker);
            if (match != null) {
                same.add(match);
            }
        }
        Held joined = join(same, speaker);
        int order = next++;
        Held statement = joined == null ? new Held(newId(article, quotation, order), order) : joined;
        statement.speaker = statement.speaker == 0 ? speaker : statement.speaker;
        if (!wordings.isEmpty()) {
            statements.remove(statement.id);
            statements.put(statement.id, statement);
            addVersion(statement, article, quotation, order);
            wordings.forEach(wording -> remember(wording, statement));
            makeRoom(statement);
        }
        return statement;
    }

    private static long newId(Article article, Quotation quotation, int order) {
        return Ids.of(
                "statement",
                Long.toString(article.id()),
                Long.toString(article.version()),
                Integer.toString(quotation.outer().start()),
                Integer.toString(order));
    }

    private void addVersion(Held statement, Article article, Quotation quotation, int order) {
        if (statement.versions.size() < MOST_VERSIONS_OF_ONE) {
            SentenceRef where = new SentenceRef(article.id(), article.version(), quotation.outer());
            statement.versions.add(new Version(where, article.time(), order));
            statementsByArticle
                    .computeIfAbsent(article.id(), any -> new LinkedHashSet<>())
                    .add(statement);
        }
    }

    /** Makes one statement of those that one quotation holds; the oldest keeps its id. */
    private @Nullable Held join(Set<Held> same, long speaker) {
        Held oldest = null;
        long known = speaker;
        for (Held one : same) {
            known = known == 0 ? one.speaker : known;
            oldest = oldest == null || one.born < oldest.born ? one : oldest;
        }
        if (oldest == null) {
            return null;
        }
        for (Held one : same) {
            boolean compatible = one.speaker == 0 || known == 0 || one.speaker == known;
            if (one != oldest && compatible && one.parts.size() + oldest.parts.size() <= MOST_WORDINGS_OF_ONE) {
                merge(one, oldest);
            }
        }
        return oldest;
    }

    private void merge(Held younger, Held older) {
        older.versions.addAll(younger.versions);
        older.speaker = older.speaker == 0 ? younger.speaker : older.speaker;
        older.formerIds.add(younger.id);
        older.formerIds.addAll(younger.formerIds);
        merged.add(younger.id);
        older.formerIds.forEach(former -> redirects.put(former, older.id));
        older.parts.addAll(younger.parts);
        younger.parts.forEach(number -> index.move(number, older));
        younger.versions.forEach(version -> {
            Set<Held> own = statementsByArticle.get(version.where().article());
            if (own != null && own.remove(younger)) {
                own.add(older);
            }
        });
        statements.remove(younger.id);
    }

    /** A wording that the statement has already is not kept twice: copies cost nothing. */
    private void remember(Wording wording, Held statement) {
        boolean kept = statement.parts.stream().anyMatch(number -> index.holds(number, wording));
        if (!kept && statement.parts.size() < MOST_WORDINGS_OF_ONE) {
            int number = next++;
            index.add(number, wording, statement);
            statement.parts.add(number);
        }
    }

    private void makeRoom(Held kept) {
        while (index.size() > capacity && statements.size() > 1) {
            Held longestAgo = statements.values().iterator().next();
            if (longestAgo == kept) {
                return;
            }
            forget(longestAgo);
        }
    }

    private void withdraw(long article) {
        Set<Held> own = statementsByArticle.remove(article);
        if (own == null) {
            return;
        }
        for (Held statement : own) {
            statement.versions.removeIf(version -> version.where().article() == article);
            if (statement.versions.isEmpty()) {
                forget(statement);
            }
        }
    }

    private void forget(Held statement) {
        statements.remove(statement.id);
        statement.formerIds.forEach(redirects::remove);
        statement.parts.forEach(index::remove);
        for (Version version : statement.versions) {
            long article = version.where().article();
            Set<Held> own = statementsByArticle.get(article);
            if (own != null && own.remove(statement) && own.isEmpty()) {
                statementsByArticle.remove(article);
            }
        }
    }

    /** The id under which a statement is known now: another than it was given once where it proved part of an older one. */
    public long current(long id) {
        return redirects.getOrDefault(id, id);
    }

    /** A statement as it stands; null if it is not remembered. */
    public @Nullable Statement statement(long id) {
        Held held = statements.get(id);
        return held == null ? null : new Statement(held.id, held.speaker, inOrder(held.versions));
    }

    /** The ids given once of statements that have proved parts of older ones since the last call. */
    public Set<Long> drainMerged() {
        Set<Long> drained = new LinkedHashSet<>(merged);
        merged.clear();
        return drained;
    }

    /** All statements remembered, in the order in which they were first met. */
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        List<Held> inOrder = new ArrayList<>(statements.values());
        inOrder.sort(Comparator.comparingInt(held -> held.born));
        for (Held held : inOrder) {
            all.add(new Statement(held.id, held.speaker, inOrder(held.versions)));
        }
        return all;
    }

    private static List<SentenceRef> inOrder(List<Version> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(Version::time, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(Version::order))
                .map(Version::where)
                .toList();
    }
}
