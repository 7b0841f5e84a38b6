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

    private static final Phrases PHRASES = new Phrases(INTERVIEWS, UNNAMED, AGENCY_WORDS);

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
        PHRASES.find(text, span.start(), span.end(), (group, start, end) -> {
            switch (group) {
                case 0 -> addName(Kind.INTERVIEW, end, span.end());
                case 1 -> add(Kind.UNNAMED, start, end);
                default -> agency(span, start, end);
            }
        });
        outlets(span);
    }

    /** The capitalised words before "news agencies", and the name after "news agency". */
    private void agency(Span span, int start, int end) {
        int before = start - 1;
        while (before > span.start() && text.charAt(before - 1) != ' ') {
            before--;
        }
        boolean named = before >= span.start() && before < start && Character.isUpperCase(text.charAt(before));
        int after = nameEnd(end + 1, span.end());
        if (after > end + 1) {
            add(Kind.AGENCY, end + 1, after);
        } else {
            add(Kind.AGENCY, named ? before : start, end);
        }
    }

    /** Addresses used as names ("example.org") beside a verb of saying or after "according to". */
    private void outlets(Span span) {
        int from = span.start();
        for (int dot = text.indexOf('.', from); dot >= 0 && dot < span.end(); dot = text.indexOf('.', from)) {
            int start = dot;
            while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
            int after = dot + 1;
            while (after < span.end() && !Character.isWhitespace(text.charAt(after))) {
                after++;
            }
            int end = after;
            while (end > start && ",.;:)\"'\u201d".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (isHost(start, end) && (saysAfter(after, span.end()) || citedBefore(span.start(), start))) {
                add(Kind.OUTLET, start, end);
            }
            from = after;
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
