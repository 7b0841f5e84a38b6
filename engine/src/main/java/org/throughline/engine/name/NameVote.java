package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/**
 * Makes a document agree with itself: a name has one kind wherever it stands, a surname is its bearer's, and what is a name in
 * one sentence is one in all. In headlines, whose capitals tell nothing, only what the rest of the document confirms is
 * believed.
 */
final class NameVote {
    private static final int LONGEST_NAME = 8;
    private final String text;
    private final PlaceCues cues;
    private final CalendarWords calendar;
    private final Lexicon lexicon;
    private final KindByEnding endings;
    private final List<ParsedSentence> sentences;
    private final Set<String> small = new HashSet<>();
    private final Map<String, EnumMap<EntityKind, Integer>> votes = new HashMap<>();
    private final Map<String, String> surnames = new HashMap<>();
    private final Set<String> firstNames = new HashSet<>();

    NameVote(String text, String language, List<ParsedSentence> sentences) {
        this.text = text;
        this.cues = new PlaceCues(sentences);
        this.calendar = CalendarWords.of(language);
        this.lexicon = Lexicon.of(language);
        this.endings = new KindByEnding(lexicon);
        this.sentences = sentences;
        for (ParsedSentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (Character.isLowerCase(token.form().codePointAt(0))) {
                    small.add(token.form());
                }
            }
        }
    }

    /** The names after the vote, in the order of the text. */
    List<FoundName> vote(List<FoundName> found) {
        Set<ParsedSentence> titled = new HashSet<>();
        sentences.stream()
                .filter(sentence -> NameDocument.isTitled(sentence.tokens()))
                .forEach(titled::add);
        for (FoundName name : found) {
            if (!titled.contains(name.sentence())) {
                count(name);
            }
        }
        List<FoundName> kept = new ArrayList<>();
        for (FoundName name : found) {
            if (isDate(name)) {
                continue;
            }
            if (!titled.contains(name.sentence()) || votes.isEmpty() || isConfirmed(name)) {
                FoundName plain = withoutGenitive(name);
                kept.add(plain.as(kind(plain)));
            }
        }
        return spread(kept);
    }

    private void count(FoundName name) {
        String key = key(name.spelling());
        votes.computeIfAbsent(key, any -> new EnumMap<>(EntityKind.class)).merge(name.kind(), 1, Integer::sum);
        int space = key.lastIndexOf(' ');
        if (name.kind() == EntityKind.PERSON && space > 0) {
            surnames.putIfAbsent(key.substring(space + 1), key);
            firstNames.add(key.substring(0, key.indexOf(' ')));
        }
    }

    /** A day of the week, unless it is the surname of somebody here; a month that is taken for no person. */
    private boolean isDate(FoundName name) {
        String spelling = name.spelling();
        return calendar.isDay(spelling) && !surnames.containsKey(key(spelling))
                || name.kind() == EntityKind.OTHER && calendar.isMonth(spelling);
    }

    private boolean isConfirmed(FoundName name) {
        String key = key(name.spelling());
        return votes.containsKey(key) || surnames.containsKey(key) || !small.contains(key) && key.indexOf(' ') < 0;
    }

    static String key(String spelling) {
        return spelling.toLowerCase(Locale.ROOT);
    }

    /** "Adans" is Adan's, where the document also has Adan. */
    private FoundName withoutGenitive(FoundName name) {
        String spelling = name.spelling();
        if (spelling.length() > 3 && spelling.endsWith("s")) {
            String bare = spelling.substring(0, spelling.length() - 1);
            if (votes.containsKey(key(bare)) || surnames.containsKey(key(bare))) {
                return name.spelt(bare);
            }
        }
        return name;
    }

    /** The kind that the name has most often; a person's surname is a person unless it is mostly something else. */
    private EntityKind kind(FoundName name) {
        String key = key(name.spelling());
        EnumMap<EntityKind, Integer> counts = votes.get(key);
        EntityKind most = name.kind();
        int best = counts == null ? 0 : counts.getOrDefault(most, 0);
        if (counts != null) {
            for (Map.Entry<EntityKind, Integer> count : counts.entrySet()) {
                if (count.getValue() > best) {
                    most = count.getKey();
                    best = count.getValue();
                }
            }
        }
        int space = key.lastIndexOf(' ');
        EntityKind ending = most == EntityKind.PERSON && space > 0 ? endings.kind(key) : null;
        if (ending != null) {
            return ending;
        }
        if (most == EntityKind.PERSON && space < 0 && isPlace(key)) {
            return EntityKind.PLACE;
        }
        boolean person = space < 0 ? surnames.containsKey(key) : key.equals(surnames.get(key.substring(space + 1)));
        return person && (best < 3 || most == EntityKind.OTHER) ? EntityKind.PERSON : most;
    }

    /** Whether a lone word that nobody here bears as a part of a name is rather a place. */
    private boolean isPlace(String key) {
        return !surnames.containsKey(key)
                && !firstNames.contains(key)
                && (lexicon.kinds(key) & Lexicon.GIVEN) == 0
                && cues.speakForPlace(key);
    }

    /** Adds the places where a name that the document has elsewhere was passed over. */
    private List<FoundName> spread(List<FoundName> kept) {
        Map<String, EntityKind> known = known(kept);
        Set<String> firstWords = new HashSet<>();
        known.keySet().forEach(name -> firstWords.add(firstWord(name)));
        Map<ParsedSentence, List<FoundName>> bySentence = new HashMap<>();
        kept.forEach(name -> bySentence
                .computeIfAbsent(name.sentence(), any -> new ArrayList<>())
                .add(name));
        List<FoundName> all = new ArrayList<>();
        for (ParsedSentence sentence : sentences) {
            boolean any = sentence.tokens().stream().anyMatch(token -> firstWords.contains(token.form()));
            List<FoundName> own = bySentence.getOrDefault(sentence, List.of());
            if (any) {
                spread(sentence, own, known, firstWords, all);
            } else {
                all.addAll(own);
            }
        }
        return all;
    }

    /** Up to the first character that a token may end before. */
    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    private Map<String, EntityKind> known(List<FoundName> kept) {
        Map<String, EntityKind> known = new HashMap<>();
        for (FoundName name : kept) {
            String spelling = name.spelling();
            if (name.kind() != EntityKind.OTHER && spelling.length() > 2 && !small.contains(key(spelling))) {
                known.putIfAbsent(spelling, name.kind());
            }
            int space = spelling.lastIndexOf(' ');
            String surname = spelling.substring(space + 1);
            if (name.kind() == EntityKind.PERSON
                    && space > 0
                    && surname.length() > 2
                    && !small.contains(key(surname))) {
                known.putIfAbsent(surname, EntityKind.PERSON);
            }
        }
        return known;
    }

    private void spread(
            ParsedSentence sentence,
            List<FoundName> own,
            Map<String, EntityKind> known,
            Set<String> firstWords,
            List<FoundName> all) {
        int next = 0;
        int place = 0;
        int size = sentence.tokens().size();
        while (place < size) {
            if (next < own.size() && own.get(next).first() <= place) {
                all.add(own.get(next));
                place = Math.max(place + 1, own.get(next++).end());
                continue;
            }
            int limit = next < own.size() ? own.get(next).first() : size;
            int end = firstWords.contains(sentence.tokens().get(place).form())
                    ? match(sentence, place, limit, known)
                    : place;
            if (end > place) {
                String spelling = spelling(sentence, place, end);
                EntityKind kind = known.getOrDefault(spelling, EntityKind.OTHER);
                all.add(new FoundName(sentence, place, end, kind, spelling, List.of()));
                place = end;
            } else {
                place++;
            }
        }
    }

    private String spelling(ParsedSentence sentence, int first, int end) {
        int start = sentence.tokens().get(first).span().start();
        return text.substring(start, sentence.tokens().get(end - 1).span().end());
    }

    /** Where the longest known name that begins here ends; the place itself if none does. */
    private int match(ParsedSentence sentence, int place, int limit, Map<String, EntityKind> known) {
        if (!Character.isUpperCase(sentence.tokens().get(place).form().codePointAt(0))) {
            return place;
        }
        for (int end = Math.min(limit, place + LONGEST_NAME); end > place; end--) {
            if (known.containsKey(spelling(sentence, place, end))) {
                return end;
            }
        }
        return place;
    }
}
