package org.throughline.engine.quotation;

import java.util.Set;

/**
 * Cuts away what stands between a cue and what it reports: whom it is told to, when and where ("told reporters on Monday
 * that", "said on the radio: “"). One look at the tokens up to the clause.
 */
final class ContentEdges {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> REPORTED = Set.of("ccomp", "parataxis");
    private static final Set<String> NOMINAL = Set.of("DT", "PRP", "PRP$", "CD", "EX", "JJ", "WP");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final int FARTHEST = 15;

    private final Passage passage;

    ContentEdges(Passage passage) {
        this.passage = passage;
    }

    /** The same content, or the part of it that is said. */
    Content trimmed(Cue cue, Content content) {
        if (content.isSplit() && tellsOfSpeaker(cue, content.secondFirst())) {
            return new Content(
                    content.first(), content.last(), -1, -1, content.start(), content.end(), content.dependent());
        }
        if (passage.quote[content.first()] >= 0) {
            return content;
        }
        int start = quoteBehindColon(content);
        if (start < 0 && cue.kind() == Cue.Kind.VERB) {
            start = clauseBehindDay(content);
        }
        if (start < 0 && cue.kind() == Cue.Kind.VERB && content.end() != Content.End.BEFORE_CUE) {
            start = clauseBehindAdjunct(cue, content);
        }
        return start <= content.first()
                ? content
                : new Content(
                        start,
                        content.last(),
                        content.secondFirst(),
                        content.secondLast(),
                        content.start(),
                        content.end(),
                        content.dependent());
    }

    /** ", said Orla Brem, the head of the port": what follows the speaker's name tells who that is. */
    private boolean tellsOfSpeaker(Cue cue, int second) {
        Cue.Source source = cue.sources().isEmpty() ? null : cue.sources().getFirst();
        return source != null
                && passage.quote[second] < 0
                && source.first() > cue.last()
                && source.last() < second
                && passage.tags[second].equals("DT");
    }

    /** The place of a quotation that a colon announces, where it goes on to the end; -1 if there is none. */
    private int quoteBehindColon(Content content) {
        boolean before = content.end() == Content.End.BEFORE_CUE;
        int end = before ? content.last() : Math.min(content.last(), content.first() + FARTHEST);
        for (int place = content.first() + 1; place <= end; place++) {
            int quote = passage.quote[place];
            if (quote >= 0) {
                boolean announced = place == passage.quoteStart[quote] && passage.is(place - 1, ":");
                return announced && passage.quoteEnd[quote] >= content.last() ? place : -1;
            }
            if (!before && FINITE.contains(passage.tags[place])) {
                return -1;
            }
        }
        return -1;
    }

    /** "said on Thursday it rains": where the clause begins, -1 if no day stands before it. */
    private int clauseBehindDay(Content content) {
        int first = content.first() + (passage.is(content.first(), "on") ? 1 : 0);
        int next = first + 1;
        boolean day = next < content.last() && DAYS.contains(passage.words[first]);
        return day && opensNominal(next) && !passage.is(next, "'s") ? next : -1;
    }

    /** The place where the reported clause begins behind words that belong to the cue; -1 if it begins at once. */
    private int clauseBehindAdjunct(Cue cue, Content content) {
        int end = Math.min(content.last(), content.first() + FARTHEST);
        for (int place = content.first(); place <= end; place++) {
            if (passage.quote[place] >= 0) {
                return -1;
            }
            boolean that = place > content.first() && passage.is(place, "that") && opensClause(content.first(), place);
            if (that || opensReported(cue, place)) {
                return place;
            }
            if (FINITE.contains(passage.tags[place])) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opensClause(int first, int that) {
        int verb = passage.heads[that];
        if (!passage.relations[that].equals("mark") || verb < that || passage.relations[verb].startsWith("acl")) {
            return false;
        }
        int up = passage.heads[verb];
        return up < first || up > that || !passage.isVerb(up);
    }

    /** Whether a subject may begin there: what begins otherwise has lost its own to the cue. */
    private boolean opensNominal(int place) {
        return passage.isNoun(place) || NOMINAL.contains(passage.tags[place]);
    }

    private boolean opensReported(Cue cue, int place) {
        for (int up = place, steps = 0; up >= 0 && steps < FARTHEST; up = passage.heads[up], steps++) {
            if (passage.heads[up] == cue.head()) {
                return REPORTED.contains(passage.relations[up])
                        && passage.subtreeStart[up] == place
                        && opensNominal(place)
                        && !passage.isMark(place);
            }
        }
        return false;
    }
}
