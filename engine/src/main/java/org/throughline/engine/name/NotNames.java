package org.throughline.engine.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.language.Token;

/** What taggers of names take for names again and again, and is none. */
final class NotNames {
    /** Party and state of an American politician stand after the name: "Mira Holt, R-Texas". */
    private static final Set<String> PARTIES = Set.of("R", "D", "I");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "„", "«", "»", "``", "''");

    private NotNames() {}

    /** Whether the words are only titles, or a party with its state. */
    static boolean is(FoundName name) {
        return isOnlyTitles(name.spelling()) || isPartyTag(name);
    }

    private static boolean isOnlyTitles(String spelling) {
        for (String word : spelling.split(" ", -1)) {
            boolean abbreviated = word.endsWith(".");
            String plain = (abbreviated ? word.substring(0, word.length() - 1) : word).toLowerCase(Locale.ROOT);
            if (!NameWords.INSTANCE.is("title", plain)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPartyTag(FoundName name) {
        List<Token> tokens = name.sentence().tokens();
        String spelling = name.spelling();
        boolean apart = name.first() > 0
                && (tokens.get(name.first() - 1).form().equals(",")
                        || tokens.get(name.first() - 1).form().equals("("));
        return apart
                && spelling.length() > 3
                && spelling.charAt(1) == '-'
                && Character.isUpperCase(spelling.charAt(2))
                && PARTIES.contains(spelling.substring(0, 1));
    }

    /** Where a name ends that runs over a quotation mark without its partner: before the mark. */
    static int withoutLoneMark(List<Token> tokens, int first, int end) {
        int mark = -1;
        for (int place = first; place < end; place++) {
            if (MARKS.contains(tokens.get(place).form())) {
                if (mark >= 0) {
                    return end;
                }
                mark = place;
            }
        }
        return mark > first ? mark : end;
    }
}
