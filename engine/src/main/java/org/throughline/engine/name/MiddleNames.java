package org.throughline.engine.name;

import java.util.List;
import org.throughline.engine.language.Token;

/**
 * Joins what the tagger parts: a rare middle name ("Adan Orbeluly Kasimov") is not known as a name, and leaves two people of
 * one. A single word with a capital between two people that is no title, people, place or day belongs to both.
 */
final class MiddleNames {
    private static final int PERSON = NameLabels.TYPES.indexOf("PER");
    private static final int NO_NAME =
            Lexicon.TITLE | Lexicon.SPEECH | Lexicon.PEOPLE | Lexicon.PLACE | Lexicon.CITY | Lexicon.ORGANISATION_WORD;

    private MiddleNames() {}

    /** Changes labels of {@link NameLabels} in place, in one walk. */
    static void join(List<Token> tokens, int[] labels, String language) {
        for (int place = 1; place + 1 < labels.length; place++) {
            if (labels[place] == NameLabels.NONE
                    && isEnd(labels[place - 1])
                    && isStart(labels[place + 1])
                    && canBeName(tokens.get(place).form(), language)) {
                labels[place - 1] = open(labels[place - 1], NameLabels.BEGIN);
                labels[place] = NameLabels.of(PERSON, NameLabels.INSIDE);
                labels[place + 1] = open(labels[place + 1], NameLabels.LAST);
            }
        }
    }

    private static boolean isEnd(int label) {
        return NameLabels.type(label) == PERSON && NameLabels.ends(label);
    }

    private static boolean isStart(int label) {
        int part = NameLabels.part(label);
        return NameLabels.type(label) == PERSON && (part == NameLabels.BEGIN || part == NameLabels.SINGLE);
    }

    /** A name of one word becomes that end of the longer name, an end of several words its inside. */
    private static int open(int label, int ofOne) {
        boolean single = NameLabels.part(label) == NameLabels.SINGLE;
        return NameLabels.of(PERSON, single ? ofOne : NameLabels.INSIDE);
    }

    private static boolean canBeName(String form, String language) {
        boolean name = form.length() > 2
                && Character.isUpperCase(form.charAt(0))
                && form.chars().skip(1).allMatch(Character::isLowerCase);
        if (!name) {
            return false;
        }
        CalendarWords calendar = CalendarWords.of(language);
        int kinds = Lexicon.of(language).kinds(NameVote.key(form));
        return (kinds & NO_NAME) == 0 && !calendar.isDay(form) && !calendar.isMonth(form);
    }
}
