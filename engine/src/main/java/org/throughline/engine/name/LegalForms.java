package org.throughline.engine.name;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes the legal forms ("GmbH", "Limited Liability Company") out of a name's words. */
final class LegalForms {
    private static final NameWords WORDS = NameWords.INSTANCE;

    private final List<NameWord> words;
    private final boolean mixedCase;
    private final Set<Integer> found = new TreeSet<>();

    /** @param words of a name, from which the forms are removed */
    LegalForms(List<NameWord> words, boolean mixedCase) {
        this.words = words;
        this.mixedCase = mixedCase;
    }

    /** The classes of the forms that were found; they are words of the name no more. */
    Set<Integer> take() {
        for (int i = 0; i < words.size(); i++) {
            for (NameWords.Phrase phrase : WORDS.phrases(words.get(i).roman())) {
                if (words.size() > phrase.words().size() && matches(phrase.words(), i)) {
                    found.add(phrase.legalForm());
                    words.subList(i, i + phrase.words().size()).clear();
                    break;
                }
            }
        }
        boolean again = true;
        while (again && words.size() > 1) {
            again = takeAt(words.size() - 1) || takeAt(0);
        }
        return found;
    }

    private boolean matches(List<String> phrase, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).roman().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean takeAt(int at) {
        if (at < 0 || at >= words.size() || words.size() < 2) {
            return false;
        }
        NameWord word = words.get(at);
        int form = WORDS.legalForm(word.roman());
        boolean certain = word.roman().length() > 2 && at > 0 || word.dotted() || mixedCase && word.allCapitals();
        if (form < 0 || !certain && !(at > 0 && !found.isEmpty())) {
            return false;
        }
        found.add(form);
        words.remove(at);
        return true;
    }
}
