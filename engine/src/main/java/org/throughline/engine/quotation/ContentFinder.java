package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.quotation.Content.End;
import org.throughline.engine.quotation.Content.Start;

/** The stretches that a cue may report: what hangs on it in the tree, and what stands around it. */
final class ContentFinder {
    private static final Set<String> COMPLEMENTIZERS =
            Set.of("that", "whether", "if", "how", "what", "why", "who", "when", "where", "which");
    private static final Set<String> CONTENT_RELATIONS = Set.of(
            "ccomp",
            "xcomp",
            "advcl",
            "obj",
            "iobj",
            "obl",
            "nmod",
            "acl",
            "acl:relcl",
            "parataxis",
            "conj",
            "dep",
            "csubj",
            "appos",
            "nsubj:pass",
            "obl:agent");
    private static final int MOST = 18;
    private static final int REACH = 14;
    private static final int FARTHEST_END = 120;

    private final Passage passage;
    private final CueLexicon lexicon = CueLexicon.english();
    private final List<Content> found = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();

    private Cue cue;
    private int unitFirst;
    private int unitLast;

    ContentFinder(Passage passage) {
        this.passage = passage;
        cue = new Cue(Cue.Kind.FLOATING, 0, 0, 0, 0, List.of());
    }

    List<Content> of(Cue wanted) {
        cue = wanted;
        found.clear();
        known.clear();
        int unit = passage.unit[cue.head()];
        unitFirst = passage.unitStart[unit];
        unitLast = passage.unitEnd[unit];
        if (cue.kind() == Cue.Kind.FLOATING) {
            floating();
            return List.copyOf(found);
        }
        int before = cue.first() - 1;
        int after = cue.last() + 1;
        if (!cue.sources().isEmpty()) {
            Cue.Source source = cue.sources().getFirst();
            if (source.last() < cue.first() && source.first() > unitFirst && cue.first() - source.last() < REACH) {
                before = source.first() - 1;
            }
            boolean behind = source.first() == after || cue.kind() == Cue.Kind.ACCORDING;
            after = behind ? behindBrackets(source.last() + 1) : after;
        }
        right(after);
        left(before, after);
        return List.copyOf(found);
    }

    /** "(NFPA)" behind a name belongs to it. */
    private int behindBrackets(int place) {
        int end = Math.min(unitLast, place + REACH);
        if (!passage.is(place, "(")) {
            return place;
        }
        int at = place;
        while (at < end && !passage.is(at, ")")) {
            at++;
        }
        return passage.is(at, ")") ? at + 1 : place;
    }

    /** The quoted stretches of a unit, together and each alone. */
    private void floating() {
        int first = passage.quote[cue.head()];
        int last = first;
        for (int at = cue.head(); at <= unitLast; at++) {
            last = Math.max(last, passage.quote[at]);
        }
        found.add(floating(first, last, Start.UNIT));
        for (int quote = first; first < last && quote <= last && found.size() < MOST; quote++) {
            if (passage.quoteStart[quote] >= 0) {
                found.add(floating(quote, quote, Start.QUOTE));
            }
        }
    }

    private Content floating(int first, int last, Start start) {
        int to = Math.min(unitLast, passage.quoteEnd[last]);
        return new Content(passage.quoteStart[first], to, -1, -1, start, End.QUOTE, -1);
    }

    private void right(int after) {
        int from = skipMarks(after);
        if (from > unitLast) {
            return;
        }
        addAllEnds(from, Start.AFTER_CUE, -1);
        for (int at = from; at <= Math.min(unitLast, from + REACH); at++) {
            if (passage.quote[at] >= 0) {
                break;
            }
            if (COMPLEMENTIZERS.contains(passage.words[at])) {
                addAllEnds(at, Start.COMPLEMENTIZER, clauseOf(at));
                break;
            }
            if (passage.is(at, ":") && at < unitLast) {
                addAllEnds(at + 1, Start.AFTER_COLON, -1);
            }
        }
        addDependents(from);
        int quote = firstQuote(from);
        if (quote >= 0) {
            addAllEnds(passage.quoteStart[quote], Start.QUOTE, -1);
            add(passage.quoteStart[quote], passage.quoteEnd[quote], Start.QUOTE, End.QUOTE, -1);
        }
    }

    private void addDependents(int from) {
        int to = Math.min(Math.min(unitLast, passage.subtreeEnd[cue.head()]), from + FARTHEST_END);
        for (int at = from; at <= to; at++) {
            if (passage.heads[at] != cue.head() || !CONTENT_RELATIONS.contains(passage.relations[at])) {
                continue;
            }
            int first = Math.max(from, passage.subtreeStart[at]);
            addAllEnds(first, Start.DEPENDENT, at);
            if (passage.tags[first].equals("IN") && first < passage.subtreeEnd[at]) {
                addAllEnds(first + 1, Start.AFTER_PREPOSITION, at);
            }
            if (found.size() >= MOST) {
                return;
            }
        }
    }

    private int clauseOf(int complementizer) {
        int clause = passage.heads[complementizer];
        return clause > complementizer ? clause : -1;
    }

    private int firstQuote(int from) {
        for (int at = from; at <= Math.min(unitLast, from + 2 * REACH); at++) {
            if (passage.quote[at] >= 0) {
                return passage.quote[at];
            }
        }
        return -1;
    }

    private void addAllEnds(int first, Start start, int dependent) {
        add(first, unitLast, start, End.UNIT, dependent);
        if (dependent >= 0) {
            add(first, passage.subtreeEnd[dependent], start, End.SUBTREE, dependent);
        }
        int comma = -1;
        for (int at = first + 1; at <= Math.min(unitLast, first + FARTHEST_END); at++) {
            if (passage.quote[at] >= 0) {
                continue;
            }
            if (comma < 0 && at > first + 1 && (passage.is(at, ",") || passage.is(at, ";") || passage.is(at, "—"))) {
                comma = at;
                add(first, at - 1, start, End.COMMA, dependent);
            }
            if (at > first + 2 && startsNextCue(at)) {
                add(first, at - 1, start, End.NEXT_CUE, dependent);
                return;
            }
        }
    }

    /** "and added", "but said", "as he called": a conjunction with another cue right behind it. */
    private boolean startsNextCue(int at) {
        if (!passage.tags[at].equals("CC") && !passage.is(at, "while") && !passage.is(at, "as")) {
            return false;
        }
        for (int next = at + 1; next <= Math.min(unitLast, at + 3); next++) {
            if (passage.isVerb(next) && lexicon.verb(passage.words[next]) != 0) {
                return true;
            }
        }
        return false;
    }

    private void left(int before, int after) {
        int last = before;
        while (last > unitFirst && passage.quote[last] < 0 && passage.isMark(last)) {
            last--;
        }
        boolean cut = last < before || passage.quote[before < 0 ? 0 : before] >= 0 || cue.kind() == Cue.Kind.ACCORDING;
        if (before < unitFirst || !cut || last - unitFirst < 1) {
            return;
        }
        int second = skipMarks(after);
        addLeft(unitFirst, last, second, Start.UNIT);
        if (passage.tags[unitFirst].equals("CC") || passage.tags[unitFirst].equals("RB")) {
            addLeft(skipMarks(unitFirst + 1), last, second, Start.AFTER_CONJUNCTION);
        }
        int quote = passage.quote[last];
        if (quote >= 0) {
            addLeft(Math.max(unitFirst, passage.quoteStart[quote]), last, second, Start.QUOTE);
        }
        int comma = lastComma(last);
        if (comma > unitFirst) {
            addLeft(comma + 1, last, second, Start.AFTER_COMMA);
        }
    }

    private int lastComma(int last) {
        for (int at = last - 3; at > Math.max(unitFirst, last - FARTHEST_END); at--) {
            if (passage.quote[at] < 0 && (passage.is(at, ",") || passage.is(at, ";"))) {
                return at;
            }
        }
        return -1;
    }

    private void addLeft(int first, int last, int second, Start start) {
        add(first, last, start, End.BEFORE_CUE, -1);
        if (second <= unitLast && second > 0) {
            boolean quoted = passage.quote[second] >= 0;
            if (quoted || passage.is(second - 1, ",")) {
                addSplit(first, last, second, trimEnd(second, unitLast), start);
            }
            if (!quoted) {
                int quote = firstQuote(second);
                if (quote >= 0) {
                    addSplit(first, last, passage.quoteStart[quote], trimEnd(second, unitLast), start);
                }
            }
        }
    }

    private void addSplit(int first, int last, int second, int end, Start start) {
        long key = ((long) first << 40) | ((long) last << 20) | (second + 1L);
        if (second >= 0 && end >= second && first <= last && known.add(key)) {
            found.add(new Content(first, last, second, end, start, End.UNIT, -1));
        }
    }

    private void add(int first, int last, Start start, End end, int dependent) {
        int from = skipMarks(first);
        int to = Math.min(unitLast, last);
        if (from <= to && passage.quote[to] >= 0) {
            to = Math.min(unitLast, passage.quoteEnd[passage.quote[to]]);
        }
        to = trimEnd(from, to);
        boolean coversCue = from <= cue.head() && cue.head() <= to;
        long key = ((long) from << 40) | ((long) to << 20);
        if (from <= to && !coversCue && (found.size() < MOST || start == Start.UNIT) && known.add(key)) {
            found.add(new Content(from, to, -1, -1, start, end, dependent));
        }
    }

    private int skipMarks(int from) {
        int at = from;
        while (at < passage.size && at <= unitLast && passage.quote[at] < 0 && passage.isMark(at)) {
            at++;
        }
        return at;
    }

    private int trimEnd(int from, int to) {
        int at = to;
        while (at > from && passage.quote[at] < 0 && passage.isMark(at)) {
            at--;
        }
        return at;
    }
}
