package org.throughline.engine.quotation;

import java.util.List;
import java.util.Set;
import org.throughline.engine.quotation.Cue.Source;

/**
 * What the models see of a cue, its source and its content: classes, parts of speech, relations, distances and lengths as
 * numbers; never a word itself, so that nothing of the measured texts can be learnt by heart.
 */
final class CandidateFeatures {
    private static final List<String> VERB_TAGS = List.of("VBD", "VBZ", "VBP", "VBG", "VBN", "VB");
    private static final List<String> RELATIONS = List.of(
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
    private static final Set<String> COMPLEMENTIZERS =
            Set.of("that", "whether", "if", "how", "what", "why", "who", "when", "where", "which");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "been", "being");
    private static final Set<String> DENIALS = Set.of("n't", "n’t", "not", "never", "no", "without");
    /** So many tokens of a stretch are looked at. */
    private static final int FARTHEST = 150;

    static final int CUE_WIDTH = 160;
    private static final int WIDTH = 225;

    private final Passage passage;
    private final CueLexicon lexicon = CueLexicon.english();
    private float[] row = new float[WIDTH];
    private int at;

    CandidateFeatures(Passage passage) {
        this.passage = passage;
    }

    /** The features of a cue with its likeliest source. */
    float[] of(Cue cue) {
        row = new float[CUE_WIDTH];
        at = 0;
        addCue(cue);
        addSource(cue, 0);
        return row;
    }

    /** The features of a source of a cue. */
    float[] ofSource(Cue cue, int number) {
        row = new float[CUE_WIDTH];
        at = 0;
        addCue(cue);
        addSource(cue, number);
        addPlaceInClause(cue.sources().get(number));
        return row;
    }

    /** The features of a cue, its likeliest source, and a content. */
    float[] of(float[] ofCue, Cue cue, Content content, double cueScore) {
        row = new float[WIDTH];
        System.arraycopy(ofCue, 0, row, 0, CUE_WIDTH);
        at = CUE_WIDTH;
        add(cueScore);
        addContent(cue, content);
        return row;
    }

    private void add(double value) {
        row[at++] = (float) value;
    }

    private void add(boolean value) {
        row[at++] = value ? 1 : 0;
    }

    private void addOneOf(List<String> all, String value) {
        int place = all.indexOf(value);
        if (place >= 0) {
            row[at + place] = 1;
        }
        at += all.size();
    }

    private void addBits(long bits, int count) {
        for (int bit = 0; bit < count; bit++) {
            add((bits >> bit & 1) == 1);
        }
    }

    private void addCue(Cue cue) {
        int head = cue.head();
        int unit = passage.unit[head];
        add(cue.kind().ordinal());
        addBits(cue.kind() == Cue.Kind.VERB ? cue.classes() : 0, lexicon.verbClassCount());
        addBits(cue.kind() == Cue.Kind.NOUN ? cue.classes() : 0, lexicon.nounClassCount());
        addOneOf(VERB_TAGS, passage.tags[head]);
        addOneOf(RELATIONS, passage.relations[head]);
        add(hasHelper(cue, DENIALS));
        add(hasHelper(cue, BE));
        add(hasTag(cue, "MD"));
        add(head > 0 && passage.is(cue.first() - 1, "to"));
        add(cue.last() - cue.first());
        addGovernors(cue);
        add(head - passage.unitStart[unit]);
        add(passage.unitEnd[unit] - head);
        add(passage.heading);
        add(quotedShare(passage.unitStart[unit], passage.unitEnd[unit]));
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
        add(count);
        add((nearest & 0b1111111) != 0);
        add(relation.equals("ccomp") || relation.equals("xcomp") || relation.equals("parataxis"));
        add(relation.equals("conj"));
    }

    private void addNeighbour(int place, int unit) {
        boolean inside = place >= 0 && place < passage.size && passage.unit[place] == unit;
        String tag = inside ? passage.tags[place] : "";
        add(!inside);
        add(inside && passage.is(place, ","));
        add(inside && passage.is(place, ":"));
        add(inside && passage.quote[place] >= 0);
        add(inside && COMPLEMENTIZERS.contains(passage.words[place]));
        add(tag.equals("IN"));
        add(tag.equals("TO"));
        add(tag.equals("DT") || tag.equals("PRP$"));
        add(tag.equals("PRP"));
        add(tag.startsWith("NNP"));
        add(tag.equals("NN") || tag.equals("NNS"));
        add(tag.startsWith("VB"));
        add(tag.startsWith("RB"));
        add(tag.startsWith("JJ"));
    }

    private void addSource(Cue cue, int number) {
        if (number >= cue.sources().size()) {
            row[at] = 1;
            return;
        }
        Source source = cue.sources().get(number);
        int head = source.head();
        String word = passage.words[head];
        add(false);
        add(number);
        add(cue.sources().size());
        for (Cue.Relation relation : Cue.Relation.values()) {
            add(source.relation() == relation);
        }
        add(source.last() < cue.first() ? cue.first() - source.last() : cue.last() - source.first());
        add(source.last() - source.first() + 1);
        add(word.equals("he") || word.equals("she"));
        add(word.equals("they") || word.equals("we"));
        add(word.equals("i") || word.equals("you"));
        add(word.equals("it") || word.equals("this") || word.equals("that") || word.equals("which"));
        add(word.equals("who"));
        add(passage.isName(head));
        add(passage.tags[head].equals("NN"));
        add(passage.tags[head].equals("NNS"));
        add(hasPerson(source));
        add(passage.quote[head] >= 0);
        add(passage.heads[head] == cue.head());
        add(passage.relations[head].startsWith("nsubj"));
        add(passage.tags[head].startsWith("WP"));
        add(isFollowedBy(source.last() + 1));
        add(marksBetween(source, cue));
    }

    /** Whether it hangs on a preposition, is an object, or goes with another noun: then it rarely speaks. */
    private void addPlaceInClause(Source source) {
        add(source.first() > 0 && passage.tags[source.first() - 1].equals("IN"));
        add(passage.tags[source.first()].equals("IN"));
        String relation = passage.relations[source.head()];
        add(relation.startsWith("obl") || relation.startsWith("nmod"));
        add(relation.equals("obj"));
        add(relation.equals("appos") || relation.equals("conj"));
        add(relation.equals("nmod:poss") || relation.equals("compound"));
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

    private double quotedShare(int first, int wholeLast) {
        int last = Math.min(wholeLast, first + FARTHEST);
        int quoted = 0;
        for (int place = first; place <= last; place++) {
            quoted += passage.quote[place] >= 0 ? 1 : 0;
        }
        return quoted / (double) Math.max(1, last - first + 1);
    }

    private void addContent(Cue cue, Content content) {
        int unit = passage.unit[content.first()];
        int first = content.first();
        int last = content.last();
        add(content.start().ordinal());
        add(content.end().ordinal());
        add(content.dependent() >= 0);
        addOneOf(RELATIONS, content.dependent() < 0 ? "" : passage.relations[content.dependent()]);
        int length = last - first + 1;
        add(length);
        add(length / (double) (passage.unitEnd[unit] - passage.unitStart[unit] + 1));
        add(first > cue.last() ? first - cue.last() : cue.first() - last);
        add(first > cue.last());
        add(content.isSplit());
        add(content.isSplit() ? content.secondLast() - content.secondFirst() + 1 : 0);
        add(first == passage.unitStart[unit]);
        add(reachesEnd(last, unit));
        add(content.dependent() >= 0
                && first == passage.subtreeStart[content.dependent()]
                && last >= passage.subtreeEnd[content.dependent()] - 1);
        double quoted = quotedShare(first, last);
        add(quoted);
        add(passage.quote[first] >= 0 && passage.quoteStart[passage.quote[first]] == first);
        add(passage.quote[last] >= 0);
        addFirstWord(first);
        addNextWord(last + 1, unit);
        addInside(cue, first, last);
        at = WIDTH;
    }

    private boolean reachesEnd(int last, int unit) {
        for (int place = last + 1; place <= passage.unitEnd[unit]; place++) {
            if (!passage.isMark(place)) {
                return false;
            }
        }
        return true;
    }

    private void addFirstWord(int first) {
        String tag = passage.tags[first];
        add(passage.is(first, "that"));
        add(COMPLEMENTIZERS.contains(passage.words[first]) && !passage.is(first, "that"));
        add(tag.equals("TO"));
        add(tag.equals("IN"));
        add(tag.equals("DT") || tag.equals("PRP$"));
        add(tag.equals("PRP"));
        add(tag.startsWith("NN"));
        add(tag.startsWith("VBG"));
        add(tag.equals("CC"));
    }

    private void addNextWord(int next, int unit) {
        boolean inside = next < passage.size && passage.unit[next] == unit;
        String tag = inside ? passage.tags[next] : "";
        add(inside && passage.is(next, ","));
        add(inside && !passage.is(next, ",") && passage.isMark(next));
        add(tag.equals("CC"));
        add(tag.equals("IN") || tag.equals("TO"));
        add(tag.startsWith("VB"));
    }

    private void addInside(Cue cue, int first, int wholeLast) {
        int last = Math.min(wholeLast, first + FARTHEST);
        int finite = 0;
        int subjects = 0;
        int cues = 0;
        int commas = 0;
        int outside = 0;
        for (int place = first; place <= last; place++) {
            String tag = passage.tags[place];
            finite += tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD") ? 1 : 0;
            subjects += passage.relations[place].startsWith("nsubj") ? 1 : 0;
            cues += passage.isVerb(place) && lexicon.verb(passage.words[place]) != 0 ? 1 : 0;
            commas += passage.is(place, ",") ? 1 : 0;
            int up = passage.heads[place];
            outside += up >= 0 && up != cue.head() && (up < first || up > last) ? 1 : 0;
        }
        add(finite);
        add(subjects);
        add(cues);
        add(commas);
        add(outside);
        add(governedShare(cue.head(), first, last));
    }

    private double governedShare(int head, int first, int last) {
        int below = Math.min(last, passage.subtreeEnd[head]) - Math.max(first, passage.subtreeStart[head]) + 1;
        return Math.max(0, below) / (double) (last - first + 1);
    }
}
