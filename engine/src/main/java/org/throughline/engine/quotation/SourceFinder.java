package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.engine.quotation.Cue.Relation;
import org.throughline.engine.quotation.Cue.Source;

/** Who may be the speaker of a cue, by syntax first and by nearness where the tree says nothing. */
final class SourceFinder {
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> UPWARD =
            Set.of("xcomp", "advcl", "conj", "ccomp", "parataxis", "dep", "acl", "acl:relcl", "cop", "aux");
    private static final int HIGHEST = 4;
    private static final int NEAR = 14;
    private static final int FARTHEST = 60;
    private static final int LONGEST_INVERTED = 8;
    private static final int BY_REACH = 25;
    private static final int LONGEST_APPOSITION = 30;

    private final Passage passage;

    SourceFinder(Passage passage) {
        this.passage = passage;
    }

    List<Source> ofVerb(int verb, int first, int last) {
        List<Source> found = new ArrayList<>();
        addSubject(found, verb);
        addInverted(found, last);
        addAgent(found, verb);
        if (passage.tags[verb].equals("VBN")) {
            addNameBehindBy(found, verb);
        }
        climb(found, verb);
        addAcrossApposition(found, verb, first);
        addNearest(found, verb, first);
        addBehind(found, last);
        addFirstOfUnit(found, verb);
        return found;
    }

    private void addSubject(List<Source> found, int verb) {
        int subject = passage.child(verb, "nsubj");
        if (subject < 0) {
            subject = passage.child(verb, "nsubj:pass");
            if (subject >= 0) {
                add(found, phrase(subject, Relation.PASSIVE_SUBJECT));
            }
            return;
        }
        boolean relative = RELATIVES.contains(passage.words[subject]) && passage.relations[verb].startsWith("acl");
        add(found, relative ? antecedent(verb, subject) : phrase(subject, Relation.SUBJECT));
    }

    /** The noun that a relative clause is about, up to its pronoun. */
    private Source antecedent(int verb, int pronoun) {
        int noun = passage.heads[verb];
        if (noun < 0 || noun > pronoun || pronoun - passage.subtreeStart[noun] > NEAR) {
            return new Source(pronoun, pronoun, pronoun, Relation.RELATIVE);
        }
        return new Source(passage.subtreeStart[noun], pronoun, noun, Relation.RELATIVE);
    }

    /** "said the envoy": a noun straight after the verb. */
    private void addInverted(List<Source> found, int last) {
        int at = last + 1;
        if (at >= passage.size || passage.unit[at] != passage.unit[last] || passage.quote[at] >= 0) {
            return;
        }
        boolean pronoun = Set.of("he", "she", "they").contains(passage.words[at]);
        boolean opens = passage.isName(at) || passage.tags[at].equals("DT") || passage.tags[at].startsWith("PRP$");
        if (!pronoun && !opens && !passage.isNoun(at)) {
            return;
        }
        int head = at;
        while (head + 1 < passage.size && head - at < LONGEST_INVERTED && isInsideName(head + 1)) {
            head++;
        }
        Source source = new Source(at, head, head, Relation.INVERTED);
        if (passage.isNoun(head) || pronoun) {
            add(found, source);
        }
    }

    private boolean isInsideName(int place) {
        boolean number = passage.tags[place].equals("CD") && place + 1 < passage.size && passage.isNoun(place + 1);
        return number
                || isCompound(place)
                || passage.isNoun(place)
                || passage.tags[place].startsWith("JJ")
                || passage.tags[place].equals("POS");
    }

    /** The hyphen and what hangs on it in "Veldia-based". */
    private boolean isCompound(int place) {
        int hyphen = passage.is(place, "-") ? place : place - 1;
        return hyphen > 0
                && hyphen + 1 < passage.size
                && passage.is(hyphen, "-")
                && passage.spans[hyphen - 1].end() == passage.spans[hyphen].start()
                && passage.spans[hyphen].end() == passage.spans[hyphen + 1].start();
    }

    private void addAgent(List<Source> found, int verb) {
        for (String relation : new String[] {"obl", "obl:agent", "nmod"}) {
            for (int at = verb + 1; at <= Math.min(passage.subtreeEnd[verb], verb + FARTHEST); at++) {
                if (passage.heads[at] == verb
                        && passage.relations[at].equals(relation)
                        && passage.is(passage.subtreeStart[at], "by")) {
                    Source whole = phrase(at, Relation.AGENT);
                    if (whole.first() < whole.last()) {
                        add(found, new Source(whole.first() + 1, whole.last(), at, Relation.AGENT));
                    }
                    return;
                }
            }
        }
    }

    /** "was called a gift by Orla Brem": a name behind "by", whatever the tree hangs it on. */
    private void addNameBehindBy(List<Source> found, int verb) {
        int end = Math.min(passage.unitEnd[passage.unit[verb]] - 1, verb + BY_REACH);
        for (int at = verb + 1; at <= end; at++) {
            if (passage.is(at, "by") && passage.quote[at] < 0 && passage.isName(at + 1)) {
                int head = at + 1;
                while (head <= end && passage.isName(head + 1)) {
                    head++;
                }
                add(found, new Source(at + 1, head, head, Relation.AGENT));
                return;
            }
        }
    }

    private void climb(List<Source> found, int verb) {
        int at = verb;
        for (int steps = 0; steps < HIGHEST && UPWARD.contains(passage.relations[at]); steps++) {
            int up = passage.heads[at];
            if (up < 0) {
                return;
            }
            if (passage.relations[at].startsWith("acl") && passage.isNoun(up)) {
                add(found, phrase(up, Relation.MODIFIED_NOUN));
                return;
            }
            int subject = passage.child(up, "nsubj");
            subject = subject < 0 ? passage.child(up, "nsubj:pass") : subject;
            if (subject >= 0 && subject != at) {
                boolean relative =
                        RELATIVES.contains(passage.words[subject]) && passage.relations[up].startsWith("acl");
                add(found, relative ? antecedent(up, subject) : phrase(subject, Relation.SUBJECT_OF_GOVERNOR));
                return;
            }
            at = up;
        }
    }

    /** "Orla Brem, an officer of the guard and of the fleet, said": the name before what is told of it between commas. */
    private void addAcrossApposition(List<Source> found, int verb, int first) {
        int from = passage.unitStart[passage.unit[verb]];
        if (first - 1 <= from || !passage.is(first - 1, ",") || passage.quote[first - 1] >= 0) {
            return;
        }
        int name = -1;
        for (int at = first - 2; at > Math.max(from, first - LONGEST_APPOSITION); at--) {
            boolean finite = passage.tags[at].equals("VBD") || passage.tags[at].equals("VBZ");
            if (finite || passage.quote[at] >= 0) {
                break;
            }
            if (passage.is(at, ",") && passage.isName(at - 1) && !passage.isName(at + 1)) {
                name = at - 1;
            }
        }
        if (name >= 0) {
            add(found, nominalEndingAt(name, from, Relation.BEFORE_APPOSITION));
        }
    }

    /** The two nearest nouns or pronouns before the verb in its unit, outside quotation marks. */
    private void addNearest(List<Source> found, int verb, int first) {
        int from = passage.unitStart[passage.unit[verb]];
        int count = 0;
        for (int at = first - 1; at >= Math.max(from, first - NEAR) && count < 2; at--) {
            if (isNominal(at) && passage.quote[at] < 0) {
                Source source = nominalEndingAt(at, from, Relation.NEAREST_BEFORE);
                add(found, source);
                at = source.first();
                count++;
            }
        }
    }

    private boolean isNominal(int place) {
        return passage.isNoun(place) || passage.tags[place].equals("PRP") || passage.tags[place].equals("WP");
    }

    private Source nominalEndingAt(int last, int from, Relation relation) {
        int start = last;
        while (start > from && last - start < 8 && isInsideName(start - 1) && passage.quote[start - 1] < 0) {
            start--;
        }
        if (start > from && passage.tags[start - 1].equals("DT")) {
            start--;
        }
        return new Source(start, last, last, relation);
    }

    /** The first noun or pronoun behind the verb, further away than {@link #addInverted} looks. */
    private void addBehind(List<Source> found, int last) {
        int end = passage.unitEnd[passage.unit[last]];
        for (int at = last + 1; at <= Math.min(end, last + NEAR); at++) {
            if (isNominal(at) && passage.quote[at] < 0) {
                int head = at;
                while (head < end && head - at < 6 && isInsideName(head + 1) && passage.quote[head + 1] < 0) {
                    head++;
                }
                add(found, new Source(at, head, head, Relation.BEHIND));
                return;
            }
        }
    }

    /** The first noun or pronoun of the unit outside quotation marks. */
    private void addFirstOfUnit(List<Source> found, int verb) {
        int from = passage.unitStart[passage.unit[verb]];
        for (int at = from; at < Math.min(verb, from + FARTHEST); at++) {
            if (passage.quote[at] < 0 && isNominal(at) && (at + 1 == verb || !isInsideName(at + 1))) {
                add(found, nominalEndingAt(at, from, Relation.FIRST_OF_UNIT));
                return;
            }
        }
    }

    List<Source> ofNoun(int noun) {
        List<Source> found = new ArrayList<>();
        int possessor = passage.child(noun, "nmod:poss");
        if (possessor >= 0) {
            add(found, phrase(possessor, Relation.POSSESSOR));
        }
        for (int at = noun + 1; at <= Math.min(passage.subtreeEnd[noun], noun + FARTHEST); at++) {
            int opening = passage.subtreeStart[at];
            boolean of = passage.heads[at] == noun
                    && passage.relations[at].equals("nmod")
                    && Set.of("by", "from", "of", "among").contains(passage.words[opening]);
            if (of && opening < at) {
                Source whole = phrase(at, Relation.OF_NOUN);
                add(found, new Source(opening + 1, Math.max(opening + 1, whole.last()), at, Relation.OF_NOUN));
                break;
            }
        }
        int up = passage.heads[noun];
        if (up >= 0 && passage.isVerb(up)) {
            int before = found.size();
            addSubject(found, up);
            if (found.size() == before) {
                climb(found, up);
            }
        }
        return found;
    }

    /** The words after "according to". */
    List<Source> after(int last) {
        int end = passage.unitEnd[passage.unit[last]];
        int first = last + 1;
        int stop = first;
        while (stop <= end && stop - first < 12 && !endsPhrase(stop, first)) {
            stop++;
        }
        int head = stop - 1;
        return head < first ? List.of() : List.of(new Source(first, head, headOf(first, head), Relation.COMPLEMENT));
    }

    private boolean endsPhrase(int place, int first) {
        if (passage.isMark(place) && !passage.is(place, "-") && !passage.tags[place].equals("POS")) {
            return true;
        }
        boolean capital = Character.isUpperCase(passage.text.charAt(passage.spans[place].start()));
        return place > first && !capital && passage.tags[place].startsWith("VB") && !passage.tags[place].equals("VBN");
    }

    private int headOf(int first, int last) {
        for (int at = first; at <= last; at++) {
            boolean up = passage.heads[at] < first || passage.heads[at] > last;
            if (up && (passage.isNoun(at) || passage.isPronoun(at))) {
                return at;
            }
        }
        return last;
    }

    /** A noun with what belongs to it, up to a comma or a clause behind it. */
    private Source phrase(int head, Relation relation) {
        int first = passage.subtreeStart[head];
        while (first < head && (passage.isMark(first) || passage.quote[first] >= 0)) {
            first++;
        }
        int last = head;
        while (last + 1 <= passage.subtreeEnd[head] && last - head < 10 && goesOn(last + 1)) {
            last++;
        }
        return new Source(Math.max(first, head - 14), last, head, relation);
    }

    private boolean goesOn(int place) {
        boolean clause = passage.isVerb(place) || RELATIVES.contains(passage.words[place]) || passage.quote[place] >= 0;
        return !clause && (!passage.isMark(place) || passage.is(place, "-"));
    }

    private static void add(List<Source> found, Source source) {
        boolean known = found.stream().anyMatch(one -> one.head() == source.head());
        if (!known) {
            found.add(source);
        }
    }
}
