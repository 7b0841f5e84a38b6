package org.throughline.engine.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;

/**
 * Whom the words of an article refer to: names, offices that the article gives to somebody, and for pronouns who was spoken
 * of before. One for quotations and actions, made once an article. Immutable and safe for many threads; a question costs
 * a walk back over the names of the last {@value #REACH} characters.
 */
public final class Referents {
    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "him", "her", "who", "er", "sie", "он", "она");
    private static final Set<String> IT = Set.of("it", "which", "es");
    private static final Set<String> THEY = Set.of("they", "them", "we", "они", "мы");
    private static final Set<String> DEFINITE = Set.of("the", "der", "die", "das");
    /** "his doctor" is not the doctor who was named before. */
    private static final List<String> WHOSE = List.of("his ", "her ", "their ", "my ", "our ");

    /** How far back a pronoun reaches. */
    static final int REACH = 900;

    private static final int NEAR = 200;
    /** How far before a body's name the word for who speaks for it may be. */
    private static final int NEAR_VOICE = 60;

    private final String text;
    private final Mentions mentions;
    private final Roles roles;
    private final SpokenNames spoken;

    public Referents(String text, Names names) {
        this.text = text;
        mentions = new Mentions(names);
        roles = new Roles(text, names, mentions.inOrder());
        spoken = new SpokenNames(text, mentions, roles);
    }

    /** What sort of answer words need. */
    enum Asked {
        /** The words say it themselves, or nobody can. */
        ANSWERED,
        /** One person spoken of before. */
        PERSON,
        /** One person spoken of just before: "the Dock Party envoy". */
        EPITHET,
        /** A body spoken of before. */
        BODY
    }

    /**
     * @param entity index into the article's entities, -1 if the words alone do not tell
     * @param gender of the person to look for
     * @param among who alone may be meant; empty: anybody
     */
    record Answer(Asked asked, int entity, Gender gender, Set<Integer> among) {
        static Answer of(int entity) {
            return new Answer(Asked.ANSWERED, entity, Gender.UNKNOWN, Set.of());
        }

        static Answer person(Gender gender, Set<Integer> among) {
            return new Answer(Asked.PERSON, -1, gender, among);
        }
    }

    /** The entity that words stand for, -1 if unknown; for a pronoun the person or body named last before it. */
    public int meant(Span words) {
        Answer answer = answer(words);
        return switch (answer.asked()) {
            case ANSWERED -> answer.entity();
            case PERSON -> personBefore(words.start(), answer);
            case EPITHET -> -1;
            case BODY -> lastBefore(words.start(), EntityKind.ORGANISATION);
        };
    }

    /** What the words themselves tell. */
    Answer answer(Span words) {
        String phrase = words.in(text).strip();
        String lower = phrase.toLowerCase(Locale.ROOT);
        int named = spoken.in(words);
        if (named >= 0 && kind(named) == EntityKind.PERSON) {
            return Answer.of(named);
        }
        if (HE_OR_SHE.contains(lower)) {
            return Answer.person(Gender.ofPronoun(lower), Set.of());
        }
        if (IT.contains(lower)) {
            return new Answer(Asked.BODY, -1, Gender.UNKNOWN, Set.of());
        }
        return THEY.contains(lower) ? Answer.of(-1) : nominal(words, named);
    }

    /** "the Veldian envoy", "the minister", "a spokesman for the coast guard". */
    private Answer nominal(Span words, int named) {
        String phrase = words.in(text).strip();
        String lower = phrase.toLowerCase(Locale.ROOT);
        if (roles.namesPeople(phrase)) {
            boolean some =
                    SpokenNames.SERVING.stream().anyMatch(preposition -> lower.contains(' ' + preposition + ' '));
            return Answer.of(some || (named >= 0 && kind(named) == EntityKind.PLACE) ? -1 : named);
        }
        if (WHOSE.stream().anyMatch(lower::startsWith)) {
            return Answer.of(named);
        }
        Set<Integer> holders = roles.holders(phrase);
        if (holders.size() == 1) {
            return Answer.of(holders.iterator().next());
        }
        boolean person = roles.namesPerson(phrase);
        boolean definite = DEFINITE.contains(lower.substring(0, Math.max(0, lower.indexOf(' '))));
        if (!holders.isEmpty()) {
            return Answer.person(roles.genderIn(phrase), holders);
        }
        if (person && named >= 0 && (kind(named) == EntityKind.PLACE || !roles.namesVoice(phrase))) {
            String beside = beside(words, named);
            boolean member = roles.namesPerson(beside);
            return member && definite && kind(named) == EntityKind.ORGANISATION
                    ? new Answer(Asked.EPITHET, -1, roles.genderIn(beside), Set.of())
                    : Answer.of(member ? -1 : named);
        }
        return Answer.of(named);
    }

    /** The words without the entity's name, which may hold a word for people itself ("Department of Justice"). */
    private String beside(Span words, int entity) {
        StringBuilder beside = new StringBuilder(words.in(text));
        for (int i = mentions.firstEndingAfter(words.start()); i < mentions.size(); i++) {
            Span name = mentions.get(i).span();
            if (name.start() >= words.end()) {
                break;
            }
            if (mentions.get(i).entity() == entity && words.contains(name)) {
                int from = name.start() - words.start();
                beside.replace(from, from + name.length(), " ".repeat(name.length()));
            }
        }
        return beside.toString();
    }

    /** Whether words speak of one person by office or kind. */
    boolean isSomebody(Span words) {
        String before = text.substring(Math.max(0, words.start() - NEAR_VOICE), words.start());
        if (roles.namesVoice(before.substring(Math.max(before.lastIndexOf('.'), before.lastIndexOf('\n')) + 1))) {
            return true;
        }
        String phrase = words.in(text);
        return roles.namesPerson(phrase) && !roles.namesPeople(phrase);
    }

    /** Whether the words speak of one person who has no name in the article. */
    boolean isUnknownPerson(Span words, Span head) {
        boolean office = roles.namesPerson(head.in(text));
        if (!office || !mentions.personsBetween(words.start(), words.end()).isEmpty()) {
            return false;
        }
        Answer answer = answer(words);
        return answer.asked() == Asked.ANSWERED && answer.entity() < 0;
    }

    EntityKind kind(int entity) {
        return mentions.kind(entity);
    }

    /** Whether the person may be meant by words of that gender. */
    boolean fits(int entity, Gender gender) {
        return roles.gender(entity).fits(gender);
    }

    /** The names of persons between two offsets, in their order. */
    List<Mention> personsBetween(int start, int end) {
        return mentions.personsBetween(start, end);
    }

    Gender gender(int entity) {
        return roles.gender(entity);
    }

    /**
     * The person asked for who was named last before the offset and not too far, -1 if none. Somebody near whose title tells
     * the gender comes before others.
     */
    private int personBefore(int offset, Answer asked) {
        int nearest = -1;
        Gender gender = asked.gender();
        for (int i = mentions.firstEndingAfter(offset) - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            int distance = offset - mention.span().start();
            if (distance > REACH || (nearest >= 0 && (gender == Gender.UNKNOWN || distance > NEAR))) {
                return nearest;
            }
            boolean among = asked.among().isEmpty() || asked.among().contains(mention.entity());
            if (among && kind(mention.entity()) == EntityKind.PERSON && fits(mention.entity(), gender)) {
                if (gender != Gender.UNKNOWN && roles.gender(mention.entity()) == gender) {
                    return mention.entity();
                }
                nearest = nearest < 0 ? mention.entity() : nearest;
            }
        }
        return nearest;
    }

    private int lastBefore(int offset, EntityKind wanted) {
        for (int i = mentions.firstEndingAfter(offset) - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (offset - mention.span().start() > REACH) {
                return -1;
            }
            if (kind(mention.entity()) == wanted) {
                return mention.entity();
            }
        }
        return -1;
    }
}
