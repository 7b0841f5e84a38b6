package org.throughline.engine.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;

/**
 * Who is meant by the words that name a speaker: what {@link Referents} knows of the words, and for a pronoun whom
 * {@link Antecedents} finds before it. Fed in the order of the text, since it remembers who spoke.
 */
final class SpeakerResolver {
    private static final double LEAST_REMEMBERED = 0.65;

    /** "The party's envoy" is who was spoken of in the sentence or paragraph before, if anybody. */
    private static final double NEAR = 1.6;

    private final Referents referents;
    private final Antecedents antecedents;
    private int lastSpeaker = -1;
    private int lastSpokeAt;

    SpeakerResolver(List<Passage> passages, Referents referents) {
        this.referents = referents;
        antecedents = new Antecedents(passages, referents);
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
        Referents.Answer answer = referents.answer(source);
        int speaker = switch (answer.asked()) {
            case ANSWERED -> answer.entity();
            case PERSON -> antecedents.person(wanted(source, content, answer, Antecedents.FARTHEST));
            case EPITHET -> antecedents.person(wanted(source, content, answer, NEAR));
            case BODY -> bodyThatSpoke(source.start());
        };
        if (speaker >= 0 && certainty >= LEAST_REMEMBERED) {
            lastSpeaker = speaker;
            lastSpokeAt = source.start();
        }
        boolean person = speaker >= 0 && referents.kind(speaker) == EntityKind.PERSON;
        if (person ? certainty >= LEAST_REMEMBERED : referents.isSomebody(source)) {
            antecedents.spoke(source.start(), speaker);
        }
        return speaker;
    }

    private static Antecedents.Wanted wanted(Span source, List<Span> content, Referents.Answer answer, double most) {
        return new Antecedents.Wanted(source.start(), content, answer.gender(), answer.among(), most);
    }

    /** Who spoke last and not too far before the offset, -1 if nobody did. */
    int lastSpeakerBefore(int offset) {
        return lastSpeaker >= 0 && offset - lastSpokeAt < Referents.REACH ? lastSpeaker : -1;
    }

    /** "It" says something where a body has just spoken; else it is anything. */
    private int bodyThatSpoke(int offset) {
        int last = lastSpeakerBefore(offset);
        return last >= 0 && referents.kind(last) != EntityKind.PERSON ? last : -1;
    }
}
