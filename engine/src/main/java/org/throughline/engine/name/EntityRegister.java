package org.throughline.engine.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Ids;
import org.throughline.engine.memory.Restorable;

/**
 * The memory of entities: which local entity of which article is whom. A state machine, fed in the order of the log: the
 * same inputs in the same order give the same ids, always.
 *
 * <p>Full names are resolved first, then surnames alone in their company. An entity's id comes from the name it was first
 * known by and stays. A person's {@link EntityCorrection} joins or parts entities without touching what is kept of each, so
 * it can be taken back; ids given out earlier are followed with {@link #whoNow}. Holds at most {@value #MAX_ENTITIES}
 * entities, some 2 kB each; when full, those longest out of the news go.
 */
public final class EntityRegister implements Restorable {
    static final int MAX_ENTITIES = 200_000;

    private static final int MAX_COMPANY = 40;

    /** Who is in one of so many articles says nothing of those beside. */
    private static final int COMMON_COMPANY = 10;

    private static final int FEW = 4;

    private final EntityIndex index = new EntityIndex();
    private final Map<Long, Dossier> dossiers = new LinkedHashMap<>();
    private final EntityCorrections corrections = new EntityCorrections();
    private final EntitySearch search = new EntitySearch(dossiers, index, corrections);
    private long now;

    /**
     * Which entity each of the article's local entities is, in their order. A person's word does not change these ids: {@link
     * #whoNow} tells whom they stand for.
     */
    public long[] resolve(Names names) {
        now++;
        List<LocalName> locals = prepared(names);
        long[] ids = new long[locals.size()];
        Set<Long> company = new HashSet<>();
        Set<Long> telling = new HashSet<>();
        for (int i : order(locals)) {
            LocalName local = locals.get(i);
            Dossier dossier = search.find(local, new EntityJudge.Context(now, company, telling));
            Dossier joined = dossier == null ? open(local) : dossier;
            if (joined.add(local.local, now)) {
                joined.keys.forEach((spelling, key) -> index.add(joined.id, key, placeOf(joined)));
            }
            if (local.local.known() != null) {
                index.add(joined.id, local.local.known());
            }
            ids[i] = joined.id;
            company.add(joined.id);
            if (joined.articles() <= Math.max(FEW, now / COMMON_COMPANY)) {
                telling.add(joined.id);
            }
        }
        meet(company);
        if (dossiers.size() > MAX_ENTITIES) {
            forgetOldest();
        }
        return ids;
    }

    /** Takes back what an older version of an article contributed; {@code ids} are those that {@link #resolve} gave for it. */
    public void withdraw(Names names, long[] ids) {
        for (int i = 0; i < ids.length; i++) {
            LocalEntity local = names.entities().get(i);
            Dossier dossier = dossiers.get(partOf(ids[i], local));
            if (dossier != null) {
                dossier.withdraw(local);
                if (dossier.spellings.isEmpty()) {
                    dossiers.remove(dossier.id);
                }
            }
        }
    }

    private static List<LocalName> prepared(Names names) {
        Set<String> words = new HashSet<>();
        for (LocalEntity local : names.entities()) {
            words.addAll(List.of(local.name().split(" ", -1)));
        }
        return names.entities().stream()
                .map(local -> new LocalName(local, words))
                .toList();
    }

    /** Full names before short ones, otherwise as they came. */
    private static List<Integer> order(List<LocalName> locals) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < locals.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> rank(locals.get(i))));
        return order;
    }

    private static int rank(LocalName local) {
        return local.isSurnameOnly() ? 2 : local.main.acronym != null ? 1 : 0;
    }

    private Dossier open(LocalName local) {
        long id = idOf(local.local);
        while (dossiers.containsKey(id)) {
            id = Ids.mix(id + 1);
        }
        Dossier dossier = new Dossier(id, local.place);
        dossiers.put(id, dossier);
        return dossier;
    }

    static long idOf(LocalEntity local) {
        return Ids.of("entity", local.kind().label(), local.name());
    }

    private static Object placeOf(Dossier dossier) {
        return dossier.place == null ? "" : dossier.place;
    }

    private void meet(Set<Long> company) {
        List<Long> some = company.stream().sorted().limit(MAX_COMPANY).toList();
        for (long one : some) {
            Dossier dossier = dossiers.get(one);
            for (long other : some) {
                if (dossier != null && one != other) {
                    dossier.meets(other);
                }
            }
        }
    }

    /** Those that a person has spoken of stay, so that the word holds when they are in the news again. */
    private void forgetOldest() {
        Set<Long> corrected = corrections.spokenOf();
        List<Dossier> oldest = dossiers.values().stream()
                .filter(dossier -> !corrected.contains(dossier.id))
                .sorted(Comparator.<Dossier>comparingLong(dossier -> dossier.lastSeen)
                        .thenComparingLong(dossier -> dossier.id))
                .limit(MAX_ENTITIES / 10)
                .toList();
        for (Dossier dossier : oldest) {
            dossiers.remove(dossier.id);
        }
        index.retain(dossiers.keySet());
    }

    /** Obeys a person's word. Said again it changes nothing. */
    public void apply(EntityCorrection correction) {
        if (!corrections.add(correction)) {
            return;
        }
        if (correction instanceof EntityCorrection.Parting split) {
            Dossier whole = dossiers.get(split.entity());
            if (whole != null) {
                Dossier parted = dossiers.computeIfAbsent(split.part(), id -> new Dossier(id, null));
                switch (split) {
                    case EntityCorrection.Split by -> whole.give(by.spellings(), parted);
                    case EntityCorrection.SplitByRole by -> whole.giveRoles(by.roles(), parted);
                }
                parted.keys.forEach((spelling, key) -> index.add(parted.id, key, ""));
            }
        }
    }

    /** Takes a person's word back: what was merged is apart again, what was split is one again. */
    public void undo(EntityCorrection correction) {
        corrections.remove(correction);
    }

    /** The entities that a person's word is about, before and after it. */
    public static Set<Long> concerned(EntityCorrection correction) {
        return EntityCorrections.concerned(correction);
    }

    private long partOf(long id, LocalEntity local) {
        return corrections.partOf(id, local);
    }

    /** The entity that one is by a person's word; itself mostly. */
    public long head(long id) {
        return corrections.head(id);
    }

    /** Whom the local entities of an article, once given these ids, stand for now, after all that persons have said. */
    public long[] whoNow(long[] ids, Names names) {
        long[] now = ids.clone();
        for (int i = 0; i < now.length; i++) {
            now[i] = head(partOf(ids[i], names.entities().get(i)));
        }
        return now;
    }

    /** All entities, in the order in which they were first met. */
    public List<Entity> entities() {
        Map<Long, List<Dossier>> groups = new LinkedHashMap<>();
        for (Dossier dossier : dossiers.values()) {
            groups.computeIfAbsent(head(dossier.id), none -> new ArrayList<>()).add(dossier);
        }
        List<Entity> entities = new ArrayList<>();
        groups.forEach((id, group) -> entities.add(DossierGroup.entity(id, group, corrections)));
        return entities;
    }

    /** An entity as it stands; null if it is not known, or is one with another by a person's word. */
    public @Nullable Entity entity(long id) {
        Dossier own = dossiers.get(id);
        if (own == null || head(id) != id) {
            return null;
        }
        List<Dossier> group = new ArrayList<>(List.of(own));
        for (long joined : corrections.joinedTo(id)) {
            Dossier other = dossiers.get(joined);
            if (other != null) {
                group.add(other);
            }
        }
        return DossierGroup.entity(id, group, corrections);
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeLong(now);
        out.writeInt(dossiers.size());
        for (Dossier dossier : dossiers.values()) {
            dossier.save(out);
        }
        index.save(out);
        corrections.save(out);
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        now = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            Dossier dossier = Dossier.restored(in);
            dossiers.put(dossier.id, dossier);
        }
        index.restore(in);
        corrections.restore(in);
    }

    @Override
    public long digest() {
        long digest = now + 31L * corrections.size();
        for (Dossier dossier : dossiers.values()) {
            digest = Ids.mix(digest + dossier.id + dossier.spellings.hashCode() + 31L * dossier.companions.hashCode());
        }
        return digest;
    }
}
