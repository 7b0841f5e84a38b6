package org.throughline.engine.quotation;

import java.util.List;
import java.util.Set;
import org.throughline.engine.quotation.Cue.Source;

/**
 * What the models see of a cue and of who may be its speaker: classes, parts of speech, relations and distances as numbers;
 * never a word itself, so that nothing of the measured texts can be learnt by heart.
 */
final class CueFeatures {
    private static final List<String> VERB_TAGS = List.of("VBD", "VBZ", "VBP", "VBG", "VBN", "VB");
    static final List<String> RELATIONS = List.of(
            "root",
            "ccomp",
            "xcomp",
            "advcl",
            "conj",
            "acl",
            "acl:relcl",
            "parataxis",
            "amod",
            "nmod",
            "obl",
            "obj",
            "nsubj",
            "appos",
            "nsubj:pass",
            "iobj",
            "dep",
            "csubj",
            "compound",
            "flat");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "been", "being");
    private static final Set<String> DENIALS = Set.of("n't", "n’t", "not", "never", "no", "without");
    /** So many tokens between a cue and its speaker are looked at. */
    private static final int FARTHEST = 150;

    static final int WIDTH = 165;

    private final Passage passage;
    private final CueLexicon lexicon = CueLexicon.english();
    private FeatureRow row = new FeatureRow(0);

    CueFeatures(Passage passage) {
        this.passage = passage;
    }

    /** The features of a cue with its likeliest source. */
    float[] of(Cue cue) {
        row = new FeatureRow(WIDTH);
        addCue(cue);
        addSource(cue, 0);
        return row.numbers;
    }

    /** The features of a source of a cue. */
    float[] ofSource(Cue cue, int number) {
        row = new FeatureRow(WIDTH);
        addCue(cue);
        addSource(cue, number);
        addPlaceInClause(cue.sources().get(number));
        return row.numbers;
    }

    private void addCue(Cue cue) {
        int head = cue.head();
        int unit = passage.unit[head];
        row.add(cue.kind().ordinal());
        row.addBits(cue.kind() == Cue.Kind.VERB ? cue.classes() : 0, lexicon.verbClassCount());
        row.addBits(cue.kind() == Cue.Kind.NOUN ? cue.classes() : 0, lexicon.nounClassCount());
        row.addOneOf(VERB_TAGS, passage.tags[head]);
        row.addOneOf(RELATIONS, passage.relations[head]);
        row.add(hasHelper(cue, DENIALS));
        row.add(hasHelper(cue, BE));
        row.add(hasTag(cue, "MD"));
        row.add(head > 0 && passage.is(cue.first() - 1, "to"));
        row.add(cue.last() - cue.first());
        addGovernors(cue);
        row.add(head - passage.unitStart[unit]);
        row.add(passage.unitEnd[unit] - head);
        row.add(passage.heading);
        row.add(passage.quotedShare(passage.unitStart[unit], passage.unitEnd[unit]));
        addNeighbour(cue.last() + 1, unit);
        addNeighbour(cue.first() - 1, unit);
    }

    private boolean hasHelper(Cue cue, Set<String> words) {
        for (int place = Math.max(0, cue.first() - 1); place <= cue.last(); place++) {
            if (words.contains(passage.words[place])) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTag(Cue cue, String tag) {
        for (int place = cue.first(); place <= cue.last(); place++) {
            if (passage.tags[place].equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Other cues above this one, and what they are. */
    private void addGovernors(Cue cue) {
        int count = 0;
        long nearest = 0;
        int below = cue.head();
        String relation = "";
        for (int up = passage.heads[cue.head()], steps = 0; up >= 0 && steps < 12; up = passage.heads[up], steps++) {
            long classes = passage.isVerb(up) ? lexicon.verb(passage.words[up]) : lexicon.noun(passage.words[up]);
            if (classes != 0) {
                count++;
                if (nearest == 0) {
                    nearest = classes;
                    relation = passage.relations[below];
                }
            }
            below = up;
        }
        row.add(count);
        row.add((nearest & 0b1111111) != 0);
        row.add(relation.equals("ccomp") || relation.equals("xcomp") || relation.equals("parataxis"));
        row.add(relation.equals("conj"));
    }

    private void addNeighbour(int place, int unit) {
        boolean inside = place >= 0 && place < passage.size && passage.unit[place] == unit;
        String tag = inside ? passage.tags[place] : "";
        row.add(!inside);
        row.add(inside && passage.is(place, ","));
        row.add(inside && passage.is(place, ":"));
        row.add(inside && passage.quote[place] >= 0);
        row.add(inside && ContentShape.OPENERS.contains(passage.words[place]));
        row.add(tag.equals("IN"));
        row.add(tag.equals("TO"));
        row.add(tag.equals("DT") || tag.equals("PRP$"));
        row.add(tag.equals("PRP"));
        row.add(tag.startsWith("NNP"));
        row.add(tag.equals("NN") || tag.equals("NNS"));
        row.add(tag.startsWith("VB"));
        row.add(tag.startsWith("RB"));
        row.add(tag.startsWith("JJ"));
    }

    private void addSource(Cue cue, int number) {
        if (number >= cue.sources().size()) {
            row.add(true);
            return;
        }
        Source source = cue.sources().get(number);
        int head = source.head();
        String word = passage.words[head];
        row.add(false);
        row.add(number);
        row.add(cue.sources().size());
        for (Cue.Relation relation : Cue.Relation.values()) {
            row.add(source.relation() == relation);
        }
        row.add(source.last() < cue.first() ? cue.first() - source.last() : cue.last() - source.first());
        row.add(source.last() - source.first() + 1);
        row.add(word.equals("he") || word.equals("she"));
        row.add(word.equals("they") || word.equals("we"));
        row.add(word.equals("i") || word.equals("you"));
        row.add(word.equals("it") || word.equals("this") || word.equals("that") || word.equals("which"));
        row.add(word.equals("who"));
        row.add(passage.isName(head));
        row.add(passage.tags[head].equals("NN"));
        row.add(passage.tags[head].equals("NNS"));
        row.add(hasPerson(source));
        row.add(passage.quote[head] >= 0);
        row.add(passage.heads[head] == cue.head());
        row.add(passage.relations[head].startsWith("nsubj"));
        row.add(passage.tags[head].startsWith("WP"));
        row.add(isFollowedBy(source.last() + 1));
        row.add(marksBetween(source, cue));
    }

    /** Whether it hangs on a preposition, is an object, or goes with another noun: then it rarely speaks. */
    private void addPlaceInClause(Source source) {
        row.add(source.first() > 0 && passage.tags[source.first() - 1].equals("IN"));
        row.add(passage.tags[source.first()].equals("IN"));
        String relation = passage.relations[source.head()];
        row.add(relation.startsWith("obl") || relation.startsWith("nmod"));
        row.add(relation.equals("obj"));
        row.add(relation.equals("appos") || relation.equals("conj"));
        row.add(relation.equals("nmod:poss") || relation.equals("compound"));
    }

    private boolean isFollowedBy(int next) {
        return next < passage.size && passage.isVerb(next);
    }

    private int marksBetween(Source source, Cue cue) {
        int from = Math.min(source.last(), cue.last()) + 1;
        int to = Math.max(source.first(), cue.first());
        int marks = 0;
        for (int place = from; place < Math.min(to, from + FARTHEST); place++) {
            marks += passage.isMark(place) ? 1 : 0;
        }
        return marks;
    }

    private boolean hasPerson(Source source) {
        for (int place = source.first(); place <= source.last(); place++) {
            if (lexicon.isPerson(passage.words[place])) {
                return true;
            }
        }
        return false;
    }
}
