package org.throughline.engine.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.CitedSource.Kind;

/**
 * Whom a report says it relies on: outlets ("example.org writes"), agencies ("Zubrowkan news agencies"), interviews ("in an
 * interview with ARD") and unnamed sources. Linear: looks for fixed phrases and reads the name beside them.
 */
final class CitedSources {
    private static final int MOST = 20;
    private static final List<String> INTERVIEWS = List.of(
            "in an interview with ",
            "interview with ",
            "in an interview to ",
            "told the newspaper ",
            "im interview mit ",
            "im gespräch mit ",
            "dans un entretien à ",
            "dans une interview à ",
            "en una entrevista con ",
            "в интервью ",
            "in un'intervista a ");
    private static final List<String> UNNAMED = List.of(
            "a source said",
            "sources said",
            "a source told",
            "sources told",
            "source familiar with",
            "sources familiar with",
            "on condition of anonymity",
            "people familiar with",
            "an official said on",
            "informierten kreisen",
            "aus regierungskreisen",
            "selon une source",
            "de source proche",
            "según fuentes",
            "источник сообщил",
            "по словам источника");
    private static final List<String> AGENCY_WORDS = List.of(
            "news agencies",
            "news agency",
            "nachrichtenagentur",
            "nachrichtenagenturen",
            "agence de presse",
            "agencia de noticias",
            "информагентство",
            "агентство");
    private static final Set<String> SAYS = Set.of(
            "writes",
            "reports",
            "reported",
            "wrote",
            "said",
            "says",
            "notes",
            "informs",
            "informed",
            "berichtet",
            "berichtete",
            "schreibt",
            "meldet",
            "meldete",
            "rapporte",
            "écrit",
            "informa",
            "informó",
            "escribe",
            "пишет",
            "сообщает",
            "передает",
            "передаёт",
            "сообщил",
            "сообщило",
            "riporta",
            "scrive");

    private final String text;
    private final List<CitedSource> found = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private CitedSources(String text) {
        this.text = text;
    }

    /** @param blocks whose text is searched: the report's */
    static List<CitedSource> in(String text, List<Block> blocks) {
        CitedSources sources = new CitedSources(text);
        for (Block block : blocks) {
            sources.search(block.span());
        }
        return sources.found;
    }

    private void search(Span span) {
        String lower = span.in(text).toLowerCase(Locale.ROOT);
        if (lower.length() != span.length()) {
            return;
        }
        for (String phrase : INTERVIEWS) {
            for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
                addName(Kind.INTERVIEW, span.start() + at + phrase.length(), span.end());
            }
        }
        for (String phrase : UNNAMED) {
            int at = lower.indexOf(phrase);
            if (at >= 0) {
                add(Kind.UNNAMED, span.start() + at, span.start() + at + phrase.length());
            }
        }
        for (String phrase : AGENCY_WORDS) {
            int at = lower.indexOf(phrase);
            if (at >= 0) {
                agency(span, at, at + phrase.length());
            }
        }
        outlets(span);
    }

    /** The capitalised words before "news agencies", and the name after "news agency". */
    private void agency(Span span, int from, int to) {
        int start = span.start() + from;
        int before = start - 1;
        while (before > span.start() && text.charAt(before - 1) != ' ') {
            before--;
        }
        boolean named = before >= span.start() && before < start && Character.isUpperCase(text.charAt(before));
        int end = span.start() + to;
        int after = nameEnd(end + 1, span.end());
        if (after > end + 1) {
            add(Kind.AGENCY, end + 1, after);
        } else {
            add(Kind.AGENCY, named ? before : start, end);
        }
    }

    /** Addresses used as names ("example.org") beside a verb of saying or after "according to". */
    private void outlets(Span span) {
        int start = span.start();
        for (int i = span.start(); i <= span.end(); i++) {
            boolean inWord = i < span.end() && !Character.isWhitespace(text.charAt(i));
            if (inWord) {
                continue;
            }
            int end = i;
            while (end > start && ",.;:)\"'\u201d".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (isHost(start, end) && (saysAfter(i, span.end()) || citedBefore(span.start(), start))) {
                add(Kind.OUTLET, start, end);
            }
            start = i + 1;
        }
    }

    private boolean isHost(int start, int end) {
        int dot = -1;
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (unit == '.') {
                dot = i;
            } else if (!Character.isLetterOrDigit(unit) && unit != '-') {
                return false;
            }
        }
        int ending = end - dot - 1;
        return dot > start + 1
                && ending >= 2
                && ending <= 8
                && Character.isLowerCase(text.charAt(dot + 1))
                && Character.isLetter(text.charAt(end - 1));
    }

    private boolean saysAfter(int from, int end) {
        int to = from + 1;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to > from + 1 && SAYS.contains(text.substring(from + 1, to).toLowerCase(Locale.ROOT));
    }

    private boolean citedBefore(int from, int at) {
        String before = text.substring(Math.max(from, at - 24), at).toLowerCase(Locale.ROOT);
        return before.endsWith("according to ")
                || before.endsWith("reported by ")
                || before.endsWith("told ")
                || before.endsWith("laut ")
                || before.endsWith("selon ")
                || before.endsWith("según ")
                || before.endsWith("secondo ")
                || before.endsWith("по данным ")
                || before.endsWith("writes ")
                || before.endsWith("пишет ")
                || before.endsWith("сообщает ");
    }

    private void addName(Kind kind, int from, int end) {
        int start = from;
        for (String article : new String[] {"the ", "der ", "dem ", "la ", "le ", "el "}) {
            start += text.startsWith(article, start) ? article.length() : 0;
        }
        int to = nameEnd(start, end);
        if (to > start) {
            add(kind, start, to);
        }
    }

    /** The end of the run of capitalised words that begins there; the same place if none does. */
    private int nameEnd(int from, int end) {
        int at = from;
        int last = from;
        while (at < end && Character.isUpperCase(text.charAt(at))) {
            while (at < end
                    && (Character.isLetterOrDigit(text.charAt(at))
                            || text.charAt(at) == '-'
                            || text.charAt(at) == '.' && at + 1 < end && Character.isLetter(text.charAt(at + 1)))) {
                at++;
            }
            last = at;
            if (at < end && text.charAt(at) == ' ') {
                at++;
            } else {
                break;
            }
        }
        return last;
    }

    private void add(Kind kind, int from, int to) {
        String name = text.substring(from, to);
        if (!name.isBlank() && names.add(name) && found.size() < MOST) {
            found.add(new CitedSource(kind, name, new Span(from, to)));
        }
    }
}
