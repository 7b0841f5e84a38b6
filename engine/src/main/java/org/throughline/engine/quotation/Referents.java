package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Set<String> SERVING = Set.of("for", "of", "to", "von", "für", "des", "der");
    private static final Set<String> SETTING =
            Set.of("in", "at", "near", "from", "to", "on", "with", "bei", "im", "aus", "nach", "zu", "mit", "am", "an");
    /** How far back a pronoun reaches. */
    static final int REACH = 900;

    private static final int NEAR = 200;

    private final String text;
    private final Names names;
    private final List<Mention> mentions;
    private final Roles roles;

    public Referents(String text, Names names) {
        this.text = text;
        this.names = names;
        mentions = new ArrayList<>(names.mentions());
        mentions.sort(Comparator.comparing(Mention::span));
        roles = new Roles(text, names, mentions);
    }

    /** What sort of answer words need. */
    enum Asked {
        /** The words say it themselves, or nobody can. */
        ANSWERED,
        /** One person spoken of before. */
        PERSON
    }

    /**
     * @param entity index into the article's entities, -1 if the words alone do not tell
     * @param gender of the person to look for
     */
    record Answer(Asked asked, int entity, Gender gender) {
        static Answer of(int entity) {
            return new Answer(Asked.ANSWERED, entity, Gender.UNKNOWN);
        }
    }

    /** The entity that words stand for, -1 if unknown; for a pronoun the person or body named last before it. */
    public int meant(Span words) {
        Answer answer = answer(words, List.of());
        return answer.asked() == Asked.PERSON
                ? personBefore(words.start(), List.of(), answer.gender())
                : answer.entity();
    }

    /** @param content what the words say, whose names are not looked at */
    Answer answer(Span words, List<Span> content) {
        String phrase = words.in(text).strip();
        String lower = phrase.toLowerCase(Locale.ROOT);
        int named = namedIn(words);
        if (named >= 0 && kind(named) == EntityKind.PERSON) {
            return Answer.of(named);
        }
        if (HE_OR_SHE.contains(lower)) {
            return new Answer(Asked.PERSON, -1, Gender.ofPronoun(lower));
        }
        if (IT.contains(lower)) {
            return Answer.of(lastBefore(words.start(), content, EntityKind.ORGANISATION));
        }
        return THEY.contains(lower) ? Answer.of(-1) : nominal(phrase, lower, named);
    }

    /** "the Veldian envoy", "the minister", "a spokesman for the coast guard". */
    private Answer nominal(String phrase, String lower, int named) {
        if (roles.namesPeople(phrase)) {
            boolean some = SERVING.stream().anyMatch(preposition -> lower.contains(' ' + preposition + ' '));
            return Answer.of(some || (named >= 0 && kind(named) == EntityKind.PLACE) ? -1 : named);
        }
        if (WHOSE.stream().anyMatch(lower::startsWith)) {
            return Answer.of(named);
        }
        int holder = roles.holder(phrase);
        if (holder >= 0) {
            return Answer.of(holder);
        }
        boolean person = roles.namesPerson(phrase);
        int space = lower.indexOf(' ');
        boolean anybody = person && named < 0 && roles.namesAnybody(phrase);
        if (anybody && space > 0 && DEFINITE.contains(lower.substring(0, space))) {
            return new Answer(Asked.PERSON, -1, roles.genderIn(phrase));
        }
        return Answer.of(person && named >= 0 && kind(named) == EntityKind.PLACE ? -1 : named);
    }

    /** Whether words speak of one person by office or kind. */
    boolean isSomebody(Span words) {
        String phrase = words.in(text);
        return roles.namesPerson(phrase) && !roles.namesPeople(phrase);
    }

    EntityKind kind(int entity) {
        return names.entities().get(entity).kind();
    }

    /** Whether the person may be meant by words of that gender. */
    boolean fits(int entity, Gender gender) {
        return roles.gender(entity).fits(gender);
    }

    /** The person named in the words, else whatever is named; an owner ("Brem's camp") is not who speaks. */
    private int namedIn(Span source) {
        int other = -1;
        for (int i = firstEndingAfter(source.start()); i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.span().start() >= source.end()) {
                break;
            }
            boolean owner = isOwner(mention.span(), source);
            boolean person = kind(mention.entity()) == EntityKind.PERSON;
            if (person && !owner && !isServed(mention.span(), source) && !isWhose(mention.span(), source)) {
                return mention.entity();
            }
            boolean actor = !person && kind(mention.entity()) != EntityKind.OTHER && !owner && isHead(mention, source);
            other = other < 0 && actor ? mention.entity() : other;
        }
        return other;
    }

    private boolean isOwner(Span name, Span source) {
        int end = name.end();
        boolean possessive = end + 2 < source.end()
                && (text.charAt(end) == '\'' || text.charAt(end) == '’')
                && text.charAt(end + 1) == 's';
        return possessive || (name.end() < source.end() && text.startsWith("’s", Math.max(0, end - 2)));
    }

    /** "Brem aides", "the Brem campaign": those of the one named, who is not the speaker. */
    private boolean isWhose(Span name, Span source) {
        int end = Math.min(name.end(), source.end());
        String behind = text.substring(end, source.end());
        int comma = behind.indexOf(',');
        String own = comma < 0 ? behind : behind.substring(0, comma);
        return own.startsWith(" ") && (roles.namesPerson(own) || roles.namesPeople(own) || Offices.namesBody(own));
    }

    /** "a spokesman for Brem": the one whom somebody else speaks for. */
    private boolean isServed(Span name, Span source) {
        String before = text.substring(source.start(), Math.max(source.start(), name.start()));
        String preposition = lastWord(before);
        if (!SERVING.contains(preposition)) {
            return false;
        }
        String stripped = before.strip();
        String served = stripped.substring(0, stripped.length() - preposition.length());
        return roles.namesPerson(served) || roles.namesPeople(served);
    }

    /** Whether a body or place is what the words speak of, not where it happens nor whose people they are. */
    private boolean isHead(Mention mention, Span source) {
        Span name = mention.span();
        String before = lastWord(text.substring(source.start(), Math.max(source.start(), name.start())));
        String behind = text.substring(Math.min(name.end(), source.end()), source.end());
        boolean followed = !behind.isEmpty() && behind.charAt(0) == ' ' && Character.isLetter(firstOf(behind.strip()));
        boolean place = kind(mention.entity()) == EntityKind.PLACE;
        return !SETTING.contains(before) && !(place && followed);
    }

    private static char firstOf(String words) {
        return words.isEmpty() ? ' ' : words.charAt(0);
    }

    private static String lastWord(String words) {
        String stripped = words.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (mentions.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The person of that gender named last before the offset and not too far, -1 if none. Somebody near whose title tells
     * the gender comes before others.
     */
    int personBefore(int offset, List<Span> content, Gender gender) {
        int nearest = -1;
        for (int i = firstEndingAfter(offset) - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            int distance = offset - mention.span().start();
            if (distance > REACH || (nearest >= 0 && (gender == Gender.UNKNOWN || distance > NEAR))) {
                return nearest;
            }
            boolean person = kind(mention.entity()) == EntityKind.PERSON && fits(mention.entity(), gender);
            if (person && !isInside(mention.span(), content)) {
                if (gender != Gender.UNKNOWN && roles.gender(mention.entity()) == gender) {
                    return mention.entity();
                }
                nearest = nearest < 0 ? mention.entity() : nearest;
            }
        }
        return nearest;
    }

    /** Where a person was named last before the offset and not too far, -1 if nowhere. */
    int personNamedAt(int offset, List<Span> content) {
        for (int i = firstEndingAfter(offset) - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (offset - mention.span().start() > REACH) {
                return -1;
            }
            if (kind(mention.entity()) == EntityKind.PERSON && !isInside(mention.span(), content)) {
                return mention.span().start();
            }
        }
        return -1;
    }

    private int lastBefore(int offset, List<Span> content, EntityKind wanted) {
        for (int i = firstEndingAfter(offset) - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (offset - mention.span().start() > REACH) {
                return -1;
            }
            if (kind(mention.entity()) == wanted && !isInside(mention.span(), content)) {
                return mention.entity();
            }
        }
        return -1;
    }

    private static boolean isInside(Span span, List<Span> content) {
        return content.stream().anyMatch(one -> one.contains(span));
    }
}
