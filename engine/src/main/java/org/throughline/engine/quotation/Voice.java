package org.throughline.engine.quotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.quotation.Cue.Source;

/** Who or what a source is, by its head word: not everything that stands before a verb of speech can speak. */
enum Voice {
    PERSON,
    TEXT,
    /** A noun that looks like one for people: "loggers". */
    CROWD,
    OTHER,
    /** The writer of the page, or its reader. */
    WRITER,
    THING,
    NONE;

    private static final Set<String> OWN_WORDS = Set.of("i", "we", "you", "one", "us", "me", "let");
    private static final Set<String> THINGS = Set.of("this", "that", "these", "those", "which", "what", "there");
    private static final Set<String> QUANTITIES = Set.of("most", "many", "some", "others");
    private static final Set<String> PERSONS = Set.of("he", "she", "they", "who", "his", "her", "their");
    /** Things with words in them: they tell something, but they want and fear nothing. */
    private static final Set<String> TEXTS =
            Set.of(("report study survey poll statement document letter research review paper lawsuit complaint "
                            + "filing memo email message post book article website analysis investigation inquiry data figures "
                            + "records media law bill ruling indictment resolution agreement reports studies papers documents "
                            + "polls notice rankings reviews guidelines sources source reading estimates statistics surveys")
                    .split(" "));

    private static final List<String> PEOPLE_ENDINGS =
            List.of("ers", "ors", "ists", "ians", "ees", "ants", "ist", "ian");

    /** Of the words that may name a speaker, absent if there are none. */
    static Voice of(Passage passage, @Nullable Source source) {
        if (source == null) {
            return NONE;
        }
        int head = source.head();
        String word = passage.words[head];
        if (PERSONS.contains(word)) {
            return PERSON;
        }
        if (OWN_WORDS.contains(word)) {
            return WRITER;
        }
        if (THINGS.contains(word) || word.equals("it")) {
            return THING;
        }
        boolean many = source.first() < source.last() && QUANTITIES.contains(word);
        if (passage.isName(head) || (CueLexicon.english().isPerson(word) && !many)) {
            return PERSON;
        }
        if (TEXTS.contains(word)) {
            return TEXT;
        }
        return PEOPLE_ENDINGS.stream().anyMatch(word::endsWith) ? CROWD : OTHER;
    }
}
