package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.engine.quotation.Cue.Kind;
import org.throughline.engine.quotation.Cue.Relation;
import org.throughline.engine.quotation.Cue.Source;

/** Every word of a passage that may report speech or thought, with those who may be the speaker. */
final class CueFinder {
    private static final Set<String> HELPERS = Set.of("aux", "aux:pass", "advmod", "cop");
    private static final Set<String> PARTICLES = Set.of("out", "up", "down", "off", "in", "back", "on", "forward");
    /** A quoted stretch of so few tokens, marks included, is part of its sentence: a cue may stand in it. */
    private static final int SHORT_QUOTE = 5;

    private static final int LONGEST_BEFORE_COLON = 9;
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―", "~");

    private final CueLexicon lexicon = CueLexicon.english();
    private final Passage passage;
    private final SourceFinder sources;

    CueFinder(Passage passage) {
        this.passage = passage;
        sources = new SourceFinder(passage);
    }

    List<Cue> all() {
        List<Cue> cues = new ArrayList<>();
        for (int place = 0; place < passage.size; place++) {
            if (isSpokenItself(place)) {
                continue;
            }
            if (passage.isVerb(place)) {
                addVerb(cues, place);
            } else if (passage.isNoun(place)) {
                addNoun(cues, place);
            } else if (passage.is(place, ":")) {
                addColon(cues, place);
            } else if (place > 0 && passage.quote[place - 1] >= 0 && DASHES.contains(passage.words[place])) {
                addSignature(cues, place);
            }
        }
        return cues;
    }

    private boolean isSpokenItself(int place) {
        int quote = passage.quote[place];
        return quote >= 0 && passage.quoteEnd[quote] - passage.quoteStart[quote] >= SHORT_QUOTE;
    }

    private void addVerb(List<Cue> cues, int place) {
        if (passage.is(place, "according") && passage.is(place + 1, "to")) {
            cues.add(new Cue(Kind.ACCORDING, place, place, place + 1, 0, sources.after(place + 1)));
            return;
        }
        long classes = lexicon.verb(passage.words[place]);
        if (classes == 0) {
            return;
        }
        int first = place;
        while (first > passage.unitStart[passage.unit[place]]
                && passage.heads[first - 1] == place
                && HELPERS.contains(passage.relations[first - 1])) {
            first--;
        }
        int last = place;
        if (place + 1 < passage.size
                && passage.heads[place + 1] == place
                && PARTICLES.contains(passage.words[place + 1])
                && passage.relations[place + 1].startsWith("compound")) {
            last++;
        }
        cues.add(new Cue(Kind.VERB, place, first, last, classes, sources.ofVerb(place, first, last)));
    }

    private void addNoun(List<Cue> cues, int place) {
        long classes = lexicon.noun(passage.words[place]);
        if (classes != 0 && !passage.isName(place)) {
            cues.add(new Cue(Kind.NOUN, place, place, place, classes, sources.ofNoun(place)));
        }
    }

    /** "Brem: Harbour stays open". */
    private void addColon(List<Cue> cues, int place) {
        int first = passage.unitStart[passage.unit[place]];
        if (place > first && place - first <= LONGEST_BEFORE_COLON && place < passage.unitEnd[passage.unit[place]]) {
            Source before = new Source(first, place - 1, place - 1, Relation.BEFORE_COLON);
            cues.add(new Cue(Kind.COLON, place, place, place, 0, List.of(before)));
        }
    }

    /** "“Harbour stays open.” — Orla Brem". */
    private void addSignature(List<Cue> cues, int place) {
        int last = passage.unitEnd[passage.unit[place]];
        if (place < last && last - place <= LONGEST_BEFORE_COLON && passage.isNoun(place + 1)) {
            List<Source> behind = sources.after(place);
            cues.add(new Cue(Kind.COLON, place, place, place, 0, behind));
        }
    }
}
