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
 * or one of them is unknown. A long quotation that holds the sentences of two statements shows that they were one
 * utterance: the younger joins the older and its id leads there ({@link #current}). A copy that names the speaker settles
 * what another leaves open.
 *
 * <p>Nothing is compared with everything: a sentence meets those that share one of its rarest words, the latest first, a
 * bounded number of them. The memory holds a bounded number of sentences and lets go of the statement that was met
 * longest ago.
 */
public final class StatementRegister {
    private static final int RAREST_KEYS = 5;
    private static final int LATEST = 48;
    private static final int MOST_WORDINGS_OF_ONE = 64;
    private static final int MOST_VERSIONS_OF_ONE = 1_000;

    private final int capacity;
    private final Map<Integer, Part> parts = new HashMap<>();
    private final Map<String, List<Integer>> partsByKey = new HashMap<>();
    private final Map<Long, Set<Held>> statementsByArticle = new HashMap<>();
    /** The one met longest ago comes first. */
    private final LinkedHashMap<Long, Held> statements = new LinkedHashMap<>();

    private final Map<Long, Long> redirects = new HashMap<>();
    private int next;

    public StatementRegister() {
        this(200_000);
    }

    /** @param capacity how many sentences are remembered */
    StatementRegister(int capacity) {
        this.capacity = capacity;
    }

    /** One wording of a sentence of a statement. */
    private record Part(Wording wording, Held statement) {}

    /** Where a quotation stands, with what orders it. */
    private record Version(SentenceRef where, @Nullable Instant time, int order) {}

    /** A statement while it grows. */
    private static final class Held {
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
            long speaker = local >= 0 && local < entities.length ? entities[local] : 0;
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
            Held match = bestMatch(wording, speaker);
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
        older.formerIds.forEach(former -> redirects.put(former, older.id));
        older.parts.addAll(younger.parts);
        younger.parts.forEach(number -> parts.computeIfPresent(number, (any, part) -> new Part(part.wording(), older)));
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
        for (int number : statement.parts) {
            Part part = parts.get(number);
            if (part != null && part.wording().equals(wording)) {
                return;
            }
        }
        if (statement.parts.size() >= MOST_WORDINGS_OF_ONE) {
            return;
        }
        int number = next++;
        parts.put(number, new Part(wording, statement));
        statement.parts.add(number);
        wording.keys()
                .forEach(key -> partsByKey
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(number));
    }

    private void makeRoom(Held kept) {
        while (parts.size() > capacity && statements.size() > 1) {
            Held longestAgo = statements.values().iterator().next();
            if (longestAgo == kept) {
                return;
            }
            forget(longestAgo);
        }
    }

    private @Nullable Held bestMatch(Wording wording, long speaker) {
        Held best = null;
        double bestScore = 0;
        for (int number : candidates(wording)) {
            Part part = parts.get(number);
            if (part == null) {
                continue;
            }
            double score = score(wording, part.wording(), sameSpeaker(speaker, part.statement().speaker));
            if (score > bestScore) {
                best = part.statement();
                bestScore = score;
            }
        }
        return best;
    }

    private static Sameness sameSpeaker(long one, long other) {
        if (one == 0 || other == 0) {
            return Sameness.UNKNOWN;
        }
        return one == other ? Sameness.SAME : Sameness.DIFFERENT;
    }

    private enum Sameness {
        SAME,
        UNKNOWN,
        DIFFERENT
    }

    private Set<Integer> candidates(Wording wording) {
        List<String> rarest = new ArrayList<>(wording.keys());
        rarest.sort(Comparator.comparingInt(this::frequency).thenComparing(Comparator.naturalOrder()));
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String key : rarest.subList(0, Math.min(RAREST_KEYS, rarest.size()))) {
            List<Integer> all = partsByKey.getOrDefault(key, List.of());
            numbers.addAll(all.subList(Math.max(0, all.size() - LATEST), all.size()));
        }
        return numbers;
    }

    private int frequency(String key) {
        return partsByKey.getOrDefault(key, List.of()).size();
    }

    /** How much of two sentences is the same, 0 where they are not one statement. */
    private double score(Wording one, Wording other, Sameness speaker) {
        if (speaker == Sameness.DIFFERENT || !one.agreesWith(other)) {
            return 0;
        }
        if (one.isExact() || other.isExact()) {
            return speaker == Sameness.SAME && one.keys().equals(other.keys()) ? 1 : 0;
        }
        int shared = 0;
        double sharedWeight = 0;
        for (String key : one.keys()) {
            if (other.keys().contains(key)) {
                shared++;
                sharedWeight += weight(key);
            }
        }
        double oneWeight = weight(one);
        double otherWeight = weight(other);
        double overlap = sharedWeight / (oneWeight + otherWeight - sharedWeight);
        double contained = sharedWeight / Math.min(oneWeight, otherWeight);
        boolean known = speaker == Sameness.SAME;
        boolean enough = known
                ? shared >= 3 && (overlap >= 0.5 || (contained >= 0.8 && shared >= 4))
                : shared >= 4 && (overlap >= 0.65 || (contained >= 0.9 && shared >= 5));
        return enough ? overlap + 0.1 * contained : 0;
    }

    private double weight(Wording wording) {
        double sum = 0;
        for (String key : wording.keys()) {
            sum += weight(key);
        }
        return sum;
    }

    /** A word that is rare in what was said counts for more. */
    private double weight(String key) {
        return Math.log(2 + (parts.size() + 1.0) / (frequency(key) + 1.0));
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
        statement.parts.forEach(this::forgetPart);
        for (Version version : statement.versions) {
            long article = version.where().article();
            Set<Held> own = statementsByArticle.get(article);
            if (own != null && own.remove(statement) && own.isEmpty()) {
                statementsByArticle.remove(article);
            }
        }
    }

    private void forgetPart(int number) {
        Part part = parts.remove(number);
        if (part == null) {
            return;
        }
        for (String key : part.wording().keys()) {
            List<Integer> numbers = partsByKey.get(key);
            if (numbers != null && numbers.remove((Integer) number) && numbers.isEmpty()) {
                partsByKey.remove(key);
            }
        }
    }

    /** The id under which a statement is known now: another than it was given once where it proved part of an older one. */
    public long current(long id) {
        return redirects.getOrDefault(id, id);
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
