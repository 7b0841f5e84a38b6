package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/**
 * Russian quotations by the patterns of their sentences, without a tree and without a model: "«...», — сказал X", "X сказал:
 * «...»", "X заявил, что ...", "по словам X, ...", "..., сообщает X". What no pattern reports but stands in quotation marks is
 * judged as in other languages. Linear but for windows of a sentence.
 */
final class RussianQuotations {
    private static final Set<String> DASHES = Set.of("—", "–", "-", "―");
    private static final double REPORTED = 0.85;
    private static final double NAMED = 0.9;
    private static final double UNNAMED = 0.5;
    private static final int LONGEST_SOURCE = 14;
    /** Quoted words that are fewer are a name or set off unless a verb reports them. */
    private static final int FEWEST_WORDS = 2;

    private final Passage passage;
    private final RussianWords words = RussianWords.russian();
    private final List<Reported> found = new ArrayList<>();
    private final TakenText taken = new TakenText();
    private int first;
    private int last;

    RussianQuotations(Passage passage) {
        this.passage = passage;
    }

    /** In the order of the text. */
    List<Reported> find() {
        for (int unit = 0; unit < passage.units; unit++) {
            first = passage.unitStart[unit];
            last = passage.unitEnd[unit];
            for (int at = first; at <= last; at++) {
                if (passage.quote[at] < 0) {
                    cueAt(at);
                }
            }
        }
        for (Reported standing : new EnglishQuotations(passage, false).find()) {
            add(standing);
        }
        found.sort(Comparator.comparing(Reported::outer));
        return found;
    }

    private void cueAt(int at) {
        if (passage.is(at, "по") && at < last && words.isAccording(passage.words[at + 1])) {
            according(at, at + 2);
        } else if (passage.is(at, "согласно")) {
            according(at, at + 1);
        } else if (words.isVerb(passage.words[at])) {
            verb(at);
        }
    }

    /** "По словам X, ...", "..., по словам X", "..., по словам X, ...". */
    private void according(int cue, int source) {
        int end = phraseEnd(source);
        Span who = source <= end ? passage.between(source, end) : null;
        int after = skipMarks(end + 1);
        int before = trim(cue - 1);
        if (cue > first && before >= first && after > last) {
            add(reported(passage.between(first, before), null, cue, who));
        } else if (cue <= first + 1 && after <= trim(last)) {
            add(reported(passage.between(after, trim(last)), null, cue, who));
        } else if (before >= first && after <= trim(last)) {
            add(reported(passage.between(first, before), passage.between(after, trim(last)), cue, who));
        }
    }

    private void verb(int cue) {
        int behind = cue + 1;
        int clause = clauseStart(cue);
        boolean inverted = clause == cue || DASHES.contains(passage.words[clause]) || passage.is(clause, "как");
        Span who = inverted ? subjectBehind(behind) : subjectBefore(clause, cue);
        int colon = next(":", behind);
        int opener = clauseBehind(behind);
        int comma = trim(clause - 1);
        boolean as = passage.is(clause, "как");
        if (colon > 0 && colon < last && passage.quote[colon + 1] >= 0) {
            add(reported(quotedFrom(colon + 1), null, cue, who));
        } else if (inverted && clause > first && (comma - first >= FEWEST_WORDS || passage.quote[first] >= 0)) {
            boolean quoted = passage.quote[comma] >= 0;
            add(reported(passage.between(first, comma), quoted ? secondPart(behind) : null, cue, who));
        } else if (as && clause == first) {
            int after = skipMarks(Math.max(behind, next(",", behind)));
            if (after <= trim(last)) {
                add(reported(passage.between(after, trim(last)), null, cue, who));
            }
        } else if (opener > 0) {
            Span subject = who == null ? subjectBehind(behind) : who;
            add(reported(passage.between(opener, trim(last)), null, cue, subject));
        }
    }

    /** "«...», — сказал X. «...»": what goes on behind the one who speaks. */
    private @Nullable Span secondPart(int behind) {
        for (int at = behind; at <= Math.min(last, behind + LONGEST_SOURCE); at++) {
            if (passage.quote[at] >= 0 && passage.isMark(at - 1)) {
                return quotedFrom(at);
            }
        }
        return null;
    }

    private Span quotedFrom(int place) {
        int quote = passage.quote[place];
        return passage.between(place, Math.min(last, passage.quoteEnd[quote]));
    }

    /** The word that opens the reported clause: ", что", ", чтобы"; "о том, что" too. */
    private int clauseBehind(int behind) {
        for (int at = behind; at < last; at++) {
            boolean opens = passage.is(at, ",") && passage.quote[at] < 0;
            if (opens && RussianWords.opensClause(passage.words[at + 1]) && at + 1 < trim(last)) {
                return at + 1;
            }
        }
        return -1;
    }

    /** The words before the verb of the same clause, without what tells when: "Ранее в понедельник министр". */
    private @Nullable Span subjectBefore(int clause, int cue) {
        int from = clause;
        int to = cue - 1;
        while (to >= from && isAside(to)) {
            to--;
        }
        while (from <= to && isAside(from)) {
            from++;
        }
        if (from < to && (passage.is(from, "в") || passage.is(from, "во")) && !isCapital(from + 1)) {
            from += 2;
        } else if (from < to && Set.of("в", "во", "из").contains(passage.words[from])) {
            from++;
        }
        from = Math.max(from, to - LONGEST_SOURCE);
        return from <= to ? passage.between(from, to) : null;
    }

    private boolean isAside(int place) {
        return words.isAside(passage.words[place]) || passage.isMark(place);
    }

    private boolean isCapital(int place) {
        return Character.isUpperCase(passage.text.charAt(passage.spans[place].start()));
    }

    private @Nullable Span subjectBehind(int behind) {
        int from = behind;
        while (from <= last && passage.quote[from] < 0 && words.isAside(passage.words[from])) {
            from++;
        }
        if (from < last && (passage.is(from, "в") || passage.is(from, "во")) && isCapital(from + 1)) {
            from++;
        }
        int end = phraseEnd(from);
        return from <= end ? passage.between(from, end) : null;
    }

    /** The last place before the next mark. */
    private int phraseEnd(int from) {
        int end = from - 1;
        while (end < last && end - from < LONGEST_SOURCE && (!passage.isMark(end + 1) || joins(end + 1))) {
            end++;
        }
        return end;
    }

    /** A name in quotation marks and a hyphen do not end a phrase. */
    private boolean joins(int place) {
        boolean hyphen = passage.is(place, "-") && place < last && touches(place);
        int quote = passage.quote[place];
        return hyphen || (quote >= 0 && passage.quoteEnd[quote] - passage.quoteStart[quote] <= FEWEST_WORDS + 2);
    }

    private boolean touches(int place) {
        return passage.spans[place].end() == passage.spans[place + 1].start();
    }

    private int clauseStart(int place) {
        int from = place;
        while (from > first && !endsClause(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean endsClause(int place) {
        boolean dash = DASHES.contains(passage.words[place]) && !touches(place);
        return passage.quote[place] >= 0 || passage.is(place, ",") || passage.is(place, ";") || dash;
    }

    private int next(String mark, int from) {
        for (int at = from; at <= Math.min(last, from + LONGEST_SOURCE); at++) {
            if (passage.is(at, mark) && passage.quote[at] < 0) {
                return at;
            }
        }
        return -1;
    }

    private int skipMarks(int from) {
        int at = from;
        while (at <= last && passage.quote[at] < 0 && passage.isMark(at)) {
            at++;
        }
        return at;
    }

    /** The last place up to there that is no mark outside quotation marks. */
    private int trim(int to) {
        int at = to;
        while (at > first && passage.quote[at] < 0 && passage.isMark(at)) {
            at--;
        }
        return at;
    }

    private Reported reported(Span content, @Nullable Span second, int cue, @Nullable Span source) {
        List<Span> spans = second == null ? List.of(content) : List.of(content, second);
        return new Reported(
                spans,
                passage.kind(spans),
                passage.spans[cue],
                source,
                REPORTED,
                source == null ? UNNAMED : NAMED,
                true);
    }

    private void add(Reported reported) {
        if (taken.take(reported.content())) {
            found.add(reported);
        }
    }
}
