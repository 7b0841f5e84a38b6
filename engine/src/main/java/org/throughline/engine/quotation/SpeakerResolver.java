package org.throughline.engine.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;

/**
 * Who is meant by the words that name a speaker: what {@link Referents} knows, and for a pronoun rather the one who spoke
 * last than the one named last. Fed in the order of the text, since it remembers who spoke.
 */
final class SpeakerResolver {
    private static final double LEAST_REMEMBERED = 0.65;

    private final String text;
    private final Referents referents;
    private int lastSpeaker = -1;
    private int lastSpokeAt;
    /** Where somebody spoke last whom the article does not name: "he" after that is no one else. */
    private int strangerSpokeAt = -1;

    SpeakerResolver(String text, Referents referents) {
        this.text = text;
        this.referents = referents;
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
        Referents.Answer answer = referents.answer(source, content);
        int speaker = answer.asked() == Referents.Asked.PERSON
                ? personBefore(source.start(), content, answer.gender())
                : answer.entity();
        if (speaker >= 0 && certainty >= LEAST_REMEMBERED) {
            lastSpeaker = speaker;
            lastSpokeAt = source.start();
        }
        if (speaker < 0 && referents.isSomebody(source)) {
            strangerSpokeAt = source.start();
        }
        return speaker;
    }

    /** Who spoke last and not too far before the offset, -1 if nobody did. */
    int lastSpeakerBefore(int offset) {
        return lastSpeaker >= 0 && offset - lastSpokeAt < Referents.REACH ? lastSpeaker : -1;
    }

    /** A person named at the opening of a later sentence, else who spoke last, else who was named last. */
    private int personBefore(int offset, List<Span> content, Gender gender) {
        boolean stranger = strangerSpokeAt > Math.max(lastSpokeAt, referents.personNamedAt(offset, content));
        if (stranger && offset - strangerSpokeAt < Referents.REACH) {
            return -1;
        }
        int named = referents.personBefore(offset, content, gender);
        int last = lastSpeakerBefore(offset);
        if (last >= 0 && referents.kind(last) == EntityKind.PERSON && referents.fits(last, gender)) {
            int since = referents.personNamedAt(offset, content);
            return since > lastSpokeAt && startsSentence(since) && !isSecond(since) ? named : last;
        }
        return named;
    }

    /** Whether somebody is named just before in the same sentence, who is then what it is about. */
    private boolean isSecond(int offset) {
        int before = referents.personNamedAt(offset, List.of());
        return before >= 0
                && text.substring(before, offset).chars().noneMatch(c -> c == '.' || c == '!' || c == '?' || c == '\n');
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
}
