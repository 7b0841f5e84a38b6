package org.throughline.engine.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Mention;

/**
 * Whom "he" and "she" before a word of speech stand for. Walks back sentence by sentence and takes who costs least: a
 * subject less than an object, who has just spoken less than who is only named, a near sentence less than a far one. Names
 * in quotation marks, captions and headings are not what a report goes on about. Looks back a bounded number of letters.
 */
final class Antecedents {
    /** The answer where somebody is meant whom the article does not name. */
    static final int NOBODY_NAMED = -1;

    private static final double PARAGRAPH = 0.5;
    private static final double QUOTED_SENTENCE = 0.2;
    private static final double HAS_JUST_SPOKEN = -0.3;
    private static final double UNNAMED = 0.1;
    private static final double PRESENTED = 0.1;
    private static final double GENDER_UNKNOWN = 0.3;
    static final double FARTHEST = 5;
    private static final int MOST_SPOKEN = 60;
    private static final int LONGEST_CHAIN = 4;
    /** Of a sentence without an end so many tokens are looked at. */
    private static final int MOST_TOKENS = 150;

    /** "The owner" is often who was named before; "an owner" is somebody else. */
    private static final Set<String> FIRST_MENTION = Set.of("a", "an", "one", "another");

    private static final Set<String> PRONOUNS = Set.of("he", "she");
    private static final double AS_OBJECT = 1.2;
    private static final double IN_RELATIVE_CLAUSE = 0.8;
    private static final double IN_WHAT_IS_SAID = 0.9;
    private static final double BESIDE_SUBJECT = 0.5;

    private final Referents referents;
    private final List<Told> sentences = new ArrayList<>();
    private final Deque<Spoken> spoken = new ArrayDeque<>();

    /** A sentence by its places in a passage. */
    private record Told(Passage passage, int first, int last) {
        int start() {
            return passage.spans[first].start();
        }

        int end() {
            return passage.spans[last].end();
        }
    }

    /** Who spoke where; {@link #NOBODY_NAMED} for somebody without a name. */
    private record Spoken(int at, int entity) {}

    /**
     * What is asked for.
     *
     * @param before where the words stand that stand for somebody
     * @param content what is said, whose names are not looked at
     * @param among who alone may be meant; empty: anybody
     * @param most who costs more is not meant
     */
    record Wanted(int before, List<Span> content, Gender gender, Set<Integer> among, double most) {}

    /** The least so far. */
    private static final class Best {
        private int entity = NOBODY_NAMED;
        private double cost = Double.MAX_VALUE;

        void offer(int candidate, double price) {
            if (price < cost) {
                cost = price;
                entity = candidate;
            }
        }
    }

    Antecedents(List<Passage> passages, Referents referents) {
        this.referents = referents;
        for (Passage passage : passages) {
            int first = 0;
            for (int place = 1; place <= passage.size; place++) {
                if (place == passage.size || passage.sentence[place] != passage.sentence[first]) {
                    sentences.add(new Told(passage, Math.max(first, place - MOST_TOKENS), place - 1));
                    first = place;
                }
            }
        }
    }

    /** Remembers who spoke, in the order of the text. */
    void spoke(int at, int entity) {
        spoken.addFirst(new Spoken(at, entity));
        if (spoken.size() > MOST_SPOKEN) {
            spoken.removeLast();
        }
    }

    /** The person meant, {@link #NOBODY_NAMED} if none is. */
    int person(Wanted wanted) {
        Best best = new Best();
        int own = sentenceAt(wanted.before());
        double distance = 0;
        for (int i = own; i >= 0 && distance < FARTHEST; i--) {
            Told told = sentences.get(i);
            if (wanted.before() - told.end() > Referents.REACH) {
                break;
            }
            boolean elsewhere = told.passage() != sentences.get(own).passage();
            if (elsewhere && told.passage().aside) {
                continue;
            }
            if (i < own && told.passage() != sentences.get(i + 1).passage()) {
                distance += PARAGRAPH;
            }
            offerOf(told, wanted, distance, best);
            distance += i == own ? 0 : goesOn(told) ? QUOTED_SENTENCE : 1;
        }
        return best.cost <= wanted.most() ? best.entity : NOBODY_NAMED;
    }

    private int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.isEmpty() ? -1 : low;
    }

    /** Whether a sentence is all quoted or about a pronoun: who it is about is named before it. */
    private static boolean goesOn(Told told) {
        Passage passage = told.passage();
        boolean quoted = true;
        for (int place = told.first(); place <= told.last(); place++) {
            boolean outside = passage.quote[place] < 0;
            if (outside && PRONOUNS.contains(passage.words[place]) && isMainSubject(passage, place)) {
                return true;
            }
            quoted &= !outside || passage.isMark(place);
        }
        return quoted;
    }

    private static boolean isMainSubject(Passage passage, int place) {
        int verb = passage.heads[place];
        return passage.relations[place].startsWith("nsubj") && verb >= 0 && passage.relations[verb].equals("root");
    }

    private void offerOf(Told told, Wanted wanted, double distance, Best best) {
        int end = Math.min(told.end(), wanted.before());
        for (Spoken one : spoken) {
            if (one.at() >= told.start() && one.at() < end && (one.entity() < 0 || suits(one.entity(), wanted))) {
                best.offer(one.entity(), distance + HAS_JUST_SPOKEN + gender(one.entity(), wanted));
            }
        }
        for (Mention mention : referents.personsBetween(told.start(), end)) {
            int place = headOf(told, mention.span());
            boolean inContent = wanted.content().stream().anyMatch(one -> one.contains(mention.span()));
            if (place >= 0 && told.passage().quote[place] < 0 && !inContent && suits(mention.entity(), wanted)) {
                double standing = standing(told.passage(), place);
                double cost = distance
                        + (distance > 0 ? standing : Math.min(standing, BESIDE_SUBJECT))
                        + gender(mention.entity(), wanted);
                best.offer(mention.entity(), cost);
            }
        }
        int stranger = strangerIn(told, end);
        if (stranger >= 0) {
            best.offer(NOBODY_NAMED, distance + UNNAMED);
        }
    }

    private boolean suits(int entity, Wanted wanted) {
        boolean among = wanted.among().isEmpty() || wanted.among().contains(entity);
        return among && referents.fits(entity, wanted.gender());
    }

    private double gender(int entity, Wanted wanted) {
        boolean asked = wanted.gender() != Gender.UNKNOWN;
        return asked && (entity < 0 || referents.gender(entity) == Gender.UNKNOWN) ? GENDER_UNKNOWN : 0;
    }

    /** The place of the name's word that the others hang on, -1 if it has none. */
    private static int headOf(Told told, Span name) {
        Passage passage = told.passage();
        int head = -1;
        for (int place = told.first(); place <= told.last(); place++) {
            if (passage.spans[place].overlaps(name)) {
                int up = passage.heads[place];
                boolean outside = up < 0 || !passage.spans[up].overlaps(name);
                head = outside || head < 0 ? place : head;
            }
        }
        return head;
    }

    /** What it costs to be in this place of a sentence: least as what it is about. */
    private static double standing(Passage passage, int named) {
        int place = named;
        for (int steps = 0; steps < LONGEST_CHAIN && passage.relations[place].equals("appos"); steps++) {
            place = passage.heads[place];
        }
        int up = passage.heads[place];
        if (passage.relations[place].startsWith("nsubj") && up >= 0) {
            String clause = passage.relations[up];
            return clause.startsWith("acl") ? IN_RELATIVE_CLAUSE : clause.equals("ccomp") ? IN_WHAT_IS_SAID : 0;
        }
        if (passage.relations[place].equals("conj") && up >= 0 && passage.relations[up].startsWith("nsubj")) {
            return BESIDE_SUBJECT;
        }
        return passage.child(place, "cop") >= 0 ? PRESENTED : AS_OBJECT;
    }

    /** The place of a subject that is somebody without a name ("the owner"), -1 if there is none. */
    private int strangerIn(Told told, int end) {
        Passage passage = told.passage();
        for (int place = told.first(); place <= told.last() && passage.spans[place].start() < end; place++) {
            int opening = passage.subtreeStart[place];
            boolean subject = isMainSubject(passage, place) && passage.tags[place].equals("NN");
            if (subject && passage.quote[place] < 0 && FIRST_MENTION.contains(passage.words[opening])) {
                Span phrase = passage.between(opening, Math.max(place, passage.subtreeEnd[place]));
                return referents.isUnknownPerson(phrase, passage.spans[place]) ? place : -1;
            }
        }
        return -1;
    }
}
