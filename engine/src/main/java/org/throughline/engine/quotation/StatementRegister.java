package org.throughline.engine.quotation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.memory.Restorable;

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
public final class StatementRegister implements Restorable {
    private static final int MOST_WORDINGS_OF_ONE = 64;
    private static final int MOST_VERSIONS_OF_ONE = 1_000;

    private final int capacity;
    private final StatementIndex<HeldStatement> index = new StatementIndex<>();
    private final Map<Long, Set<HeldStatement>> statementsByArticle = new HashMap<>();
    /** The one met longest ago comes first. */
    private final LinkedHashMap<Long, HeldStatement> statements = new LinkedHashMap<>();

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

    private HeldStatement place(Article article, Quotation quotation, long speaker) {
        List<Wording> wordings = Wording.ofSentences(quotation.words(article.text()));
        Set<HeldStatement> same = new LinkedHashSet<>();
        for (Wording wording : wordings) {
            HeldStatement match = index.bestMatch(wording, speaker);
            if (match != null) {
                same.add(match);
            }
        }
        HeldStatement joined = join(same, speaker);
        int order = next++;
        HeldStatement statement = joined == null ? new HeldStatement(newId(article, quotation, order), order) : joined;
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

    private void addVersion(HeldStatement statement, Article article, Quotation quotation, int order) {
        if (statement.versions.size() < MOST_VERSIONS_OF_ONE) {
            SentenceRef where = new SentenceRef(article.id(), article.version(), quotation.outer());
            statement.versions.add(new HeldStatement.Version(where, article.time(), order));
            statementsByArticle
                    .computeIfAbsent(article.id(), any -> new LinkedHashSet<>())
                    .add(statement);
        }
    }

    /** Makes one statement of those that one quotation holds; the oldest keeps its id. */
    private @Nullable HeldStatement join(Set<HeldStatement> same, long speaker) {
        HeldStatement oldest = null;
        long known = speaker;
        for (HeldStatement one : same) {
            known = known == 0 ? one.speaker : known;
            oldest = oldest == null || one.born < oldest.born ? one : oldest;
        }
        if (oldest == null) {
            return null;
        }
        for (HeldStatement one : same) {
            boolean compatible = one.speaker == 0 || known == 0 || one.speaker == known;
            if (one != oldest && compatible && one.parts.size() + oldest.parts.size() <= MOST_WORDINGS_OF_ONE) {
                merge(one, oldest);
            }
        }
        return oldest;
    }

    private void merge(HeldStatement younger, HeldStatement older) {
        older.versions.addAll(younger.versions);
        older.speaker = older.speaker == 0 ? younger.speaker : older.speaker;
        older.formerIds.add(younger.id);
        older.formerIds.addAll(younger.formerIds);
        merged.add(younger.id);
        older.formerIds.forEach(former -> redirects.put(former, older.id));
        older.parts.addAll(younger.parts);
        younger.parts.forEach(number -> index.move(number, older));
        younger.versions.forEach(version -> {
            Set<HeldStatement> own = statementsByArticle.get(version.where().article());
            if (own != null && own.remove(younger)) {
                own.add(older);
            }
        });
        statements.remove(younger.id);
    }

    /** A wording that the statement has already is not kept twice: copies cost nothing. */
    private void remember(Wording wording, HeldStatement statement) {
        boolean kept = statement.parts.stream().anyMatch(number -> index.holds(number, wording));
        if (!kept && statement.parts.size() < MOST_WORDINGS_OF_ONE) {
            int number = next++;
            index.add(number, wording, statement);
            statement.parts.add(number);
        }
    }

    private void makeRoom(HeldStatement kept) {
        while (index.size() > capacity && statements.size() > 1) {
            HeldStatement longestAgo = statements.values().iterator().next();
            if (longestAgo == kept) {
                return;
            }
            forget(longestAgo);
        }
    }

    private void withdraw(long article) {
        Set<HeldStatement> own = statementsByArticle.remove(article);
        if (own == null) {
            return;
        }
        for (HeldStatement statement : own) {
            statement.versions.removeIf(version -> version.where().article() == article);
            if (statement.versions.isEmpty()) {
                forget(statement);
            }
        }
    }

    private void forget(HeldStatement statement) {
        statements.remove(statement.id);
        statement.formerIds.forEach(redirects::remove);
        statement.parts.forEach(index::remove);
        for (HeldStatement.Version version : statement.versions) {
            long article = version.where().article();
            Set<HeldStatement> own = statementsByArticle.get(article);
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
        HeldStatement held = statements.get(id);
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
        List<HeldStatement> inOrder = new ArrayList<>(statements.values());
        inOrder.sort(Comparator.comparingInt(held -> held.born));
        for (HeldStatement held : inOrder) {
            all.add(new Statement(held.id, held.speaker, inOrder(held.versions)));
        }
        return all;
    }

    private static List<SentenceRef> inOrder(List<HeldStatement.Version> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(
                                HeldStatement.Version::time, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(HeldStatement.Version::order))
                .map(HeldStatement.Version::where)
                .toList();
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(next);
        out.writeInt(statements.size());
        for (HeldStatement statement : statements.values()) {
            statement.save(out, index);
        }
        out.writeInt(redirects.size());
        for (Map.Entry<Long, Long> redirect : redirects.entrySet()) {
            out.writeLong(redirect.getKey());
            out.writeLong(redirect.getValue());
        }
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        next = in.readInt();
        SortedMap<Integer, HeldStatement> byPart = new TreeMap<>();
        Map<Integer, Wording> wordings = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            HeldStatement statement = HeldStatement.restored(in, wordings);
            statements.put(statement.id, statement);
            statement.parts.forEach(part -> byPart.put(part, statement));
            for (HeldStatement.Version version : statement.versions) {
                statementsByArticle
                        .computeIfAbsent(version.where().article(), any -> new LinkedHashSet<>())
                        .add(statement);
            }
        }
        byPart.forEach((part, statement) -> index.add(part, Objects.requireNonNull(wordings.get(part)), statement));
        for (int left = in.readInt(); left > 0; left--) {
            redirects.put(in.readLong(), in.readLong());
        }
    }

    @Override
    public long digest() {
        long digest = next + 31L * index.size();
        for (HeldStatement statement : statements.values()) {
            digest = Ids.mix(digest + statement.id + 7 * statement.speaker + statement.versions.size());
        }
        return digest;
    }
}
