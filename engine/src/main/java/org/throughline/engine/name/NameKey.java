package org.throughline.engine.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name made ready for comparison: taken apart once, compared many times. Immutable; some 2 kB, so keys are made for names
 * at hand and not stored.
 */
public final class NameKey {
    /** No name has more words; hostile text does. */
    static final int MAX_TOKENS = 10;

    /** A name without a word. */
    static final NameKey NOBODY = of("");

    final NameToken[] tokens;
    /** Each two neighbouring tokens as one; one fewer than the tokens. */
    final NameToken[] joined;

    final int surname;
    final String whole;
    final byte[] wholeForm;
    final long wholeSkeleton;
    /** As written, in lower case, without accents in Latin letters. */
    final String written;

    final Character.UnicodeScript script;
    final Set<String> numbers;
    final Set<Integer> legalForms;
    final boolean junior;
    final boolean titled;
    final boolean hidden;
    final boolean latin;
    final int genericCount;
    final @Nullable String acronym;
    final List<String> initials;
    final @Nullable String place;

    NameKey(NameReading reading) {
        tokens = reading.tokens();
        joined = new NameToken[Math.max(0, tokens.length - 1)];
        boolean anyHidden = false;
        boolean allLatin = true;
        int generic = 0;
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < tokens.length; i++) {
            if (i > 0) {
                joined[i - 1] = tokens[i - 1].with(tokens[i]);
            }
            all.append(tokens[i].roman);
            anyHidden |= tokens[i].has(NameToken.HIDDEN_VOWELS);
            allLatin &= tokens[i].has(NameToken.LATIN);
            generic += tokens[i].has(NameToken.GENERIC) ? 1 : 0;
        }
        hidden = anyHidden;
        latin = allLatin;
        genericCount = generic;
        whole = all.toString();
        String sound = SoundForm.of(whole);
        wholeForm = SoundForm.codes(sound);
        wholeSkeleton = SoundForm.skeleton(sound);
        written = reading.written();
        script =
                written.isEmpty() ? Character.UnicodeScript.COMMON : Character.UnicodeScript.of(written.codePointAt(0));
        surname = reading.surname();
        numbers = reading.numbers();
        legalForms = reading.legalForms();
        junior = reading.junior();
        titled = reading.titled();
        acronym = reading.acronym();
        initials = reading.initials();
        place = reading.place();
    }

    /** Takes a name apart: any text is allowed, at most its first {@value NameReading#MAX_LENGTH} characters count. */
    public static NameKey of(String name) {
        return new NameKey(new NameReading(name));
    }
}
