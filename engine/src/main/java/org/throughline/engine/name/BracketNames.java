package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/** Other spellings and initials in brackets after a name: "Kassim Adan (Qassym Adhan)", "Ostian Peace Council (OPC)". */
final class BracketNames {
    private static final double LIKE = 0.3;
    private static final int LONGEST = 6;
    private static final int FARTHEST = 24;

    private final String text;

    BracketNames(String text) {
        this.text = text;
    }

    /** The names, and those in brackets that were passed over; in order. What has initials in brackets is an organisation. */
    List<FoundName> complete(List<FoundName> found) {
        List<FoundName> all = new ArrayList<>(found.size());
        Set<String> initials = new HashSet<>();
        for (int index = 0; index < found.size(); index++) {
            FoundName name = found.get(index);
            if (!all.isEmpty() && isOneOrganisation(all.getLast(), name)) {
                FoundName front = all.removeLast();
                name = NameSpotter.name(text, name.sentence(), front.first(), name.end(), name.kind());
            }
            List<Token> tokens = name.sentence().tokens();
            int open = open(name);
            int close = open < 0 ? -1 : close(tokens, open);
            if (close == open + 2 && isDefined(name, tokens.get(open + 1).form())) {
                name = name.as(EntityKind.ORGANISATION);
                initials.add(tokens.get(open + 1).form());
            }
            all.add(name);
            FoundName next = index + 1 < found.size() ? found.get(index + 1) : null;
            boolean free = next == null || next.sentence() != name.sentence() || next.first() > close;
            if (close > open + 1 && free) {
                add(name, open + 1, close, all);
            }
        }
        all.replaceAll(name -> initials.contains(name.spelling()) ? name.as(EntityKind.ORGANISATION) : name);
        return all;
    }

    /** Whether the letters are the initials of a name that is no person and no country. */
    private static boolean isDefined(FoundName name, String letters) {
        return name.kind() != EntityKind.PERSON
                && name.spelling().indexOf(' ') > 0
                && OrganisationJoin.isShortFor(letters, name.spelling())
                && PlaceNames.placeOf(name.spelling()) == null;
    }

    /** "Ostia" and "Peace Council" before "(OPC)" are one name: the initials say so. */
    private boolean isOneOrganisation(FoundName front, FoundName name) {
        List<Token> tokens = name.sentence().tokens();
        if (front.sentence() != name.sentence()
                || front.end() != name.first()
                || name.kind() != EntityKind.ORGANISATION) {
            return false;
        }
        int open = open(name);
        FoundName whole = NameSpotter.name(text, name.sentence(), front.first(), name.end(), name.kind());
        return open >= 0
                && open + 1 < tokens.size()
                && OrganisationJoin.isShortFor(tokens.get(open + 1).form(), whole.spelling());
    }

    private void add(FoundName name, int first, int end, List<FoundName> all) {
        FoundName other = NameSpotter.name(text, name.sentence(), first, end, name.kind());
        boolean same = name.kind() == EntityKind.PERSON && isOtherSpelling(name.spelling(), other.spelling())
                || name.kind() == EntityKind.ORGANISATION
                        && OrganisationJoin.isShortFor(other.spelling(), name.spelling());
        if (same) {
            all.add(other);
        }
    }

    /** Place of the bracket that opens right after the name, or -1. */
    private static int open(FoundName name) {
        List<Token> tokens = name.sentence().tokens();
        int place = name.end();
        if (place < tokens.size() && tokens.get(place).form().equals(",")) {
            place++;
        }
        return place < tokens.size() && tokens.get(place).form().equals("(") ? place : -1;
    }

    private static int close(List<Token> tokens, int open) {
        for (int place = open + 1; place < Math.min(tokens.size(), open + 2 + 2 * LONGEST); place++) {
            if (tokens.get(place).form().equals(")")) {
                return place;
            }
        }
        return -1;
    }

    /** Whether a name stands in brackets that open right after another. */
    static boolean isBracketed(String text, FoundName before, FoundName name) {
        ParsedSentence sentence = before.sentence();
        Span one = before.span();
        Span other = name.span();
        if (other.start() <= one.end() || other.start() - one.end() > FARTHEST || sentence != name.sentence()) {
            return false;
        }
        String between = text.substring(one.end(), other.start()).strip();
        return between.startsWith("(") || between.startsWith(", (") || between.startsWith(",(");
    }

    /** Whether two names are one in different letters, both in full. */
    static boolean isOtherSpelling(String one, String other) {
        return one.indexOf(' ') > 0
                && other.indexOf(' ') > 0
                && Character.isUpperCase(other.codePointAt(0))
                && new NameMatcher().score(one, other) >= LIKE;
    }
}
