package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which people's names in an article are one person's. */
final class PersonJoin {
    /** A surname that scores so against that of a full name is a spelling of it. */
    private static final double SAME_SURNAME = 0.8;
    /** Beyond so many people spellings are no longer compared, only looked up. */
    private static final int MOST_COMPARED = 100;

    private final NameMatcher matcher = new NameMatcher();
    private final PersonJudge judge = new PersonJudge();
    private final Map<String, NameKey> keys = new HashMap<>();
    /** All full names of the article, in order. */
    private final Map<String, EntityDraft> full = new LinkedHashMap<>();
    /** The last person of a surname so far. */
    private final Map<String, EntityDraft> lastOf = new HashMap<>();
    /** The first person of a surname anywhere in the article. */
    private final Map<String, EntityDraft> firstOf = new HashMap<>();

    private final Map<String, EntityDraft> alone = new LinkedHashMap<>();

    /** Makes a name known, before any is joined. */
    void learn(String spelling) {
        String key = NameVote.key(spelling);
        if (key.indexOf(' ') > 0 && !full.containsKey(key)) {
            EntityDraft same = sameFull(key);
            EntityDraft draft = same == null ? new EntityDraft(EntityKind.PERSON) : same;
            full.put(key, draft);
            for (String ending : endings(key)) {
                firstOf.putIfAbsent(ending, draft);
            }
        }
    }

    void alias(String spelling, EntityDraft whose) {
        full.put(NameVote.key(spelling), whose);
        lastOf.put(surname(NameVote.key(spelling)), whose);
    }

    /** The person that a name stands for at this point of the article. */
    EntityDraft draft(String spelling) {
        String key = NameVote.key(spelling);
        EntityDraft known = full.get(key);
        if (known != null && key.indexOf(' ') > 0) {
            for (String ending : endings(key)) {
                lastOf.put(ending, known);
            }
            return known;
        }
        EntityDraft last = lastOf.getOrDefault(key, firstOf.get(key));
        return last == null ? alone(key) : last;
    }

    private EntityDraft alone(String key) {
        EntityDraft known = alone.get(key);
        if (known == null) {
            EntityDraft like = likeSurname(key);
            known = like == null ? new EntityDraft(EntityKind.PERSON) : like;
            alone.put(key, known);
        }
        return known;
    }

    private static String surname(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** What a full name may be shortened to: every ending of it, and the first word. */
    private static List<String> endings(String key) {
        List<String> endings = new ArrayList<>();
        for (int space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
            endings.add(key.substring(space + 1));
        }
        endings.add(key.substring(0, key.indexOf(' ')));
        return endings;
    }

    private NameKey keyOf(String name) {
        return keys.computeIfAbsent(name, NameKey::of);
    }

    private @Nullable EntityDraft sameFull(String key) {
        if (full.size() > MOST_COMPARED) {
            return null;
        }
        for (Map.Entry<String, EntityDraft> other : full.entrySet()) {
            boolean partOf = isPart(key, other.getKey()) || isPart(other.getKey(), key);
            if (partOf || judge.areOnePerson(keyOf(key), keyOf(other.getKey()))) {
                return other.getValue();
            }
        }
        return null;
    }

    /** Whether the shorter name is the longer one without some of the words between, or with initials for them. */
    private static boolean isPart(String shorter, String longer) {
        String[] few = shorter.split(" ");
        String[] many = longer.split(" ");
        if (few.length > many.length || !few[few.length - 1].equals(many[many.length - 1])) {
            return false;
        }
        String given = few[0].endsWith(".") ? few[0].substring(0, few[0].length() - 1) : few[0];
        boolean initial = given.length() == 1 && few[0].length() == 2;
        return initial ? many[0].startsWith(given) : given.equals(many[0]);
    }

    private @Nullable EntityDraft likeSurname(String key) {
        int compared = 0;
        for (Map.Entry<String, EntityDraft> person : firstOf.entrySet()) {
            if (person.getKey().indexOf(' ') < 0
                    && compared++ < MOST_COMPARED
                    && mayBeLike(key, person.getKey())
                    && matcher.score(keyOf(key), keyOf(person.getKey())) >= SAME_SURNAME) {
                return person.getValue();
            }
        }
        return null;
    }

    /** A short word is like too many others. */
    private static boolean mayBeLike(String one, String other) {
        return one.length() >= 5 && other.length() >= 5 && Math.abs(one.length() - other.length()) <= 3;
    }
}
