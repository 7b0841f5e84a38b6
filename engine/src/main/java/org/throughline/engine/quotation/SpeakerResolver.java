package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;

/**
 * Who is meant by the words that name a speaker: a name in them, an office held in this article, else for a pronoun the
 * one who spoke or was spoken of last. Fed in the order of the text, since it remembers who spoke.
 */
final class SpeakerResolver {
    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "him", "her", "who", "er", "sie");
    private static final Set<String> IT = Set.of("it", "they", "which", "es");
    /** How far back a pronoun reaches. */
    private static final int REACH = 900;

    private static final double LEAST_REMEMBERED = 0.4;

    private final String text;
    private final Names names;
    private final List<Mention> mentions;
    private final Roles roles;
    private int lastSpeaker = -1;
    private int lastSpokeAt;

    SpeakerResolver(String text, Names names) {
        this.text = text;
        this.names = names;
        mentions = new ArrayList<>(names.mentions());
        mentions.sort(Comparator.comparing(Mention::span));
        roles = new Roles(text, names);
    }

    /**
     * The entity that the source stands for, -1 if unknown.
     *
     * @param certainty how sure the source is: who speaks hardly surely is not remembered as the last speaker
     */
    int resolve(@Nullable Span source, List<Span> content, double certainty) {
        if (source == null) {
            return -1;
        }
        int speaker = meant(source, content);
        if (speaker >= 0 && certainty >= LEAST_REMEMBERED) {
            lastSpeaker = speaker;
            lastSpokeAt = source.start();
        }
        return speaker;
    }

    /** Who spoke last and not too far before the offset, -1 if nobody did. */
    int lastSpeakerBefore(int offset) {
        return lastSpeaker >= 0 && offset - lastSpokeAt < REACH ? lastSpeaker : -1;
    }

    private int meant(Span source, List<Span> content) {
        String words = source.in(text).strip();
        String lower = words.toLowerCase(Locale.ROOT);
        int named = namedIn(source);
        if (named >= 0 && kind(named) == EntityKind.PERSON) {
            return named;
        }
        if (HE_OR_SHE.contains(lower)) {
            return personBefore(source.start(), content);
        }
        if (IT.contains(lower)) {
            return lastBefore(source.start(), content, EntityKind.ORGANISATION);
        }
        int holder = roles.holder(words);
        if (holder >= 0) {
            return holder;
        }
        boolean person = roles.namesPerson(words);
        if (person && named < 0 && (lower.startsWith("the ") || lower.startsWith("der ") || lower.startsWith("die "))) {
            return personBefore(source.start(), content);
        }
        return person && named >= 0 && kind(named) == EntityKind.PLACE ? -1 : named;
    }

    private EntityKind kind(int entity) {
        return names.entities().get(entity).kind();
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
            if (kind(mention.entity()) == EntityKind.PERSON && !owner) {
                return mention.entity();
            }
            boolean actor = kind(mention.entity()) != EntityKind.OTHER && !owner;
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

    /** A person named earlier in the sentence, else who spoke last, else who was named last. */
    private int personBefore(int offset, List<Span> content) {
        int named = lastBefore(offset, content, EntityKind.PERSON);
        if (lastSpeaker >= 0 && kind(lastSpeaker) == EntityKind.PERSON && offset - lastSpokeAt < REACH) {
            int since = lastNamedAt(offset, content);
            return since > lastSpokeAt && startsSentence(since) ? named : lastSpeaker;
        }
        return named;
    }

    private int lastNamedAt(int offset, List<Span> content) {
        for (int i = firstEndingAfter(offset) - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (kind(mention.entity()) == EntityKind.PERSON && !isInside(mention.span(), content)) {
                return mention.span().start();
            }
        }
        return -1;
    }

    /** Whether a name opens its sentence, but for an office before it: it is likely what the sentence is about. */
    private boolean startsSentence(int offset) {
        int from = Math.max(0, offset - 45);
        for (int i = offset - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '.' || c == '!' || c == '?' || c == '”') {
                return true;
            }
            if (c == ',' || c == '"' || c == '“') {
                return false;
            }
        }
        return from == 0;
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
