package org.throughline.engine.quotation;

import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Demonyms;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;

/**
 * Which name in the words for a speaker is the speaker's own: not the owner of what is spoken of, nor whom somebody speaks
 * for, nor where it happens, nor a piece of a longer name.
 */
final class SpokenNames {
    static final Set<String> SERVING = Set.of("for", "of", "to", "von", "für", "des", "der");
    private static final Set<String> SETTING =
            Set.of("in", "at", "near", "from", "to", "on", "with", "bei", "im", "aus", "nach", "zu", "mit", "am", "an");
    /** The same before the words: "according to Veldia" is no place where it happens. */
    private static final Set<String> OUTSIDE = Set.of("in", "at", "near", "from", "across", "bei", "im", "aus");

    private static final Set<String> AUTHORED =
            Set.of("published", "released", "issued", "signed", "posted", "compiled", "prepared", "produced");
    private static final int NEAR_WORD = 12;

    private final String text;
    private final Mentions mentions;
    private final Roles roles;

    SpokenNames(String text, Mentions mentions, Roles roles) {
        this.text = text;
        this.mentions = mentions;
        this.roles = roles;
    }

    /** The person named in the words, else whatever is named; an owner ("Brem's camp") is not who speaks. */
    int in(Span source) {
        int other = -1;
        for (int i = mentions.firstEndingAfter(source.start()); i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.span().start() >= source.end()) {
                break;
            }
            boolean owner = isOwner(mention.span(), source) || isServing(mention.span(), source);
            boolean person = mentions.kind(mention.entity()) == EntityKind.PERSON;
            if (person && !owner && !isServed(mention.span(), source) && !isWhose(mention.span(), source)) {
                return mention.entity();
            }
            boolean actor = !person && mentions.kind(mention.entity()) != EntityKind.OTHER && !owner;
            other = other < 0 && actor && speaksItself(mention, source) ? mention.entity() : other;
        }
        return other;
    }

    private boolean speaksItself(Mention mention, Span source) {
        return !isPeople(mention) && !isCut(mention) && isHead(mention, source);
    }

    /** Whether another capital word stands right before or behind, so that only a part of a longer name was found. */
    private boolean isCut(Mention mention) {
        Span name = mention.span();
        int behind = name.end() + 1;
        boolean goesOn = behind < text.length()
                && text.charAt(name.end()) == ' '
                && Character.isUpperCase(text.charAt(behind))
                && isPartOfName(behind);
        int before = name.start() - 2;
        boolean begun = before > 0
                && text.charAt(before + 1) == ' '
                && Character.isLowerCase(text.charAt(before))
                && isPartOfName(before);
        return goesOn || begun;
    }

    /** Whether the word at the offset has a capital inside a sentence and is neither a name of its own nor an office. */
    private boolean isPartOfName(int offset) {
        int start = offset;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        boolean inside =
                start > 1 && text.charAt(start - 1) == ' ' && Character.isLetterOrDigit(text.charAt(start - 2));
        int next = mentions.firstEndingAfter(start);
        boolean named = next < mentions.size() && mentions.get(next).span().start() < end;
        return inside
                && !named
                && Character.isUpperCase(word.charAt(0))
                && !roles.namesPerson(word)
                && Demonyms.country(word) == null;
    }

    /** "Veldians": people of a place, of whom nobody knows who spoke. */
    private boolean isPeople(Mention mention) {
        String name = mention.span().in(text);
        return mentions.kind(mention.entity()) == EntityKind.PLACE
                && name.endsWith("s")
                && Demonyms.country(name) != null;
    }

    private boolean isOwner(Span name, Span source) {
        int end = name.end();
        boolean possessive = end + 2 < source.end()
                && (text.charAt(end) == '\'' || text.charAt(end) == '’')
                && text.charAt(end + 1) == 's';
        return possessive || (name.end() < source.end() && text.startsWith("’s", Math.max(0, end - 2)));
    }

    /** "Brem aides", "the Brem campaign": those of the one named, who is not the speaker. */
    private boolean isWhose(Span name, Span source) {
        int end = Math.min(name.end(), source.end());
        String behind = text.substring(end, source.end());
        int comma = behind.indexOf(',');
        String own = comma < 0 ? behind : behind.substring(0, comma);
        return own.startsWith(" ") && (roles.namesPerson(own) || roles.namesPeople(own) || Offices.namesBody(own));
    }

    /** "a spokesman for Brem": the one whom somebody else speaks for. */
    private boolean isServed(Span name, Span source) {
        String before = text.substring(source.start(), Math.max(source.start(), name.start()));
        String preposition = lastWord(before);
        if (!SERVING.contains(preposition)) {
            return false;
        }
        String stripped = before.strip();
        String served = stripped.substring(0, stripped.length() - preposition.length());
        return roles.namesPerson(served) || roles.namesPeople(served);
    }

    /** Whether a body or place is what the words speak of, not where it happens nor whose people they are. */
    private boolean isHead(Mention mention, Span source) {
        Span name = mention.span();
        String before = lastWord(text.substring(source.start(), Math.max(source.start(), name.start())));
        String behind = text.substring(Math.min(name.end(), source.end()), source.end());
        boolean followed = !behind.isEmpty() && behind.charAt(0) == ' ' && Character.isLetter(firstOf(behind.strip()));
        boolean place = mentions.kind(mention.entity()) == EntityKind.PLACE;
        boolean opens = name.start() <= source.start() || before.isEmpty();
        String outside = lastWord(text.substring(Math.max(0, source.start() - NEAR_WORD), source.start()));
        boolean set = place && opens && OUTSIDE.contains(outside);
        return !set && !SETTING.contains(before) && !(place && followed);
    }

    /** "observers asked by the Coast Guard": done by the one named, said by others. */
    private boolean isServing(Span name, Span source) {
        String before = text.substring(source.start(), Math.max(source.start(), name.start()));
        int by = before.lastIndexOf(" by ");
        String done = by < 0 ? "" : lastWord(before.substring(0, by));
        boolean near = by >= 0 && before.length() - by <= NEAR_WORD;
        return near && done.endsWith("ed") && !AUTHORED.contains(done);
    }

    private static char firstOf(String words) {
        return words.isEmpty() ? ' ' : words.charAt(0);
    }

    private static String lastWord(String words) {
        String stripped = words.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
