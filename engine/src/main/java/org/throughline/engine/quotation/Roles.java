package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;

/**
 * Which offices an article gives to whom ("Kremlin spokesman Orla Brem", "Brem, the Veldian envoy"), so that "the
 * spokesman" and "the Veldian envoy" lead to her later; and what titles tell about gender.
 */
final class Roles {
    private static final int REACH = 70;
    private static final int STEM = 5;
    private static final int LONGEST_TITLE = 3;
    private static final int LONGEST_OFFICE = 5;
    private static final String MARKS = ",.;:!?()\n“”\"„";
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "a", "an", "of", "and", "for", "in", "former", "his", "her", "der", "die", "das", "des", "den",
            "dem", "ein", "eine", "und", "von", "für");
    private static final List<String> ARTICLES = List.of("the ", "a ", "an ", "der ", "die ", "ein ", "eine ");

    private final Offices offices = Offices.instance();
    /** Who holds an office, who was named so last at the end. */
    private final Map<String, Set<Integer>> holders = new HashMap<>();

    private final Map<String, Set<String>> qualifiers = new HashMap<>();
    private final Gender[] genders;

    Roles(String text, Names names, List<Mention> inOrder) {
        genders = new Gender[names.entities().size()];
        Arrays.fill(genders, Gender.UNKNOWN);
        int last = 0;
        for (Mention mention : inOrder) {
            if (names.entities().get(mention.entity()).kind() == EntityKind.PERSON) {
                Span span = mention.span();
                int from = Math.min(span.start(), Math.max(last, span.start() - REACH));
                learnBefore(lastPhrase(text.substring(from, span.start())), mention.entity());
                learn(words(apposition(text, span.end())), mention.entity());
                last = span.end();
            }
        }
        for (int entity = 0; entity < names.entities().size(); entity++) {
            LocalEntity local = names.entities().get(entity);
            if (local.kind() == EntityKind.PERSON) {
                for (String title : local.titles()) {
                    learn(words(title), entity);
                }
                if (genders[entity] == Gender.UNKNOWN) {
                    genders[entity] = Gender.ofName(local.name());
                }
            }
        }
    }

    /** What stands directly before a name: behind the last mark, which the point of a short title is not. */
    private static String lastPhrase(String before) {
        int from = 0;
        for (int i = 0; i < before.length(); i++) {
            if (MARKS.indexOf(before.charAt(i)) >= 0 && !endsTitle(before, i)) {
                from = i + 1;
            }
        }
        return before.substring(from);
    }

    /** "Mr." and "Mrs.", but not the end of a sentence. */
    private static boolean endsTitle(String before, int point) {
        int start = point;
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
            start--;
        }
        int length = point - start;
        return before.charAt(point) == '.'
                && length > 0
                && length <= LONGEST_TITLE
                && Character.isUpperCase(before.charAt(start));
    }

    /** ", the Veldian envoy," behind a name. */
    private static String apposition(String text, int end) {
        if (end + 2 >= text.length() || text.charAt(end) != ',') {
            return "";
        }
        String rest =
                text.substring(end + 1, Math.min(text.length(), end + REACH)).strip();
        int stop = 0;
        while (stop < rest.length() && MARKS.indexOf(rest.charAt(stop)) < 0) {
            stop++;
        }
        return ARTICLES.stream().anyMatch(rest::startsWith) ? rest.substring(0, stop) : "";
    }

    /** Only what ends in an office or a title names one: "the minister left. Brem" does not. */
    private void learnBefore(String phrase, int entity) {
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            return;
        }
        String last = words.getLast();
        boolean adjacent =
                phrase.strip().replace(".", "").toLowerCase(Locale.ROOT).endsWith(last);
        if (!adjacent) {
            return;
        }
        if (offices.of(last) != null || Gender.of(last) != Gender.UNKNOWN) {
            learn(words.subList(Math.max(0, words.size() - LONGEST_OFFICE), words.size()), entity);
        }
    }

    private void learn(List<String> words, int entity) {
        for (String word : words) {
            String office = offices.of(word);
            Gender told = office == null ? Gender.of(word) : Offices.gender(word, office);
            genders[entity] = told == Gender.UNKNOWN ? genders[entity] : told;
            if (office != null) {
                learn(office, word, words, entity);
            }
        }
    }

    private void learn(String office, String written, List<String> words, int entity) {
        held(office).add(entity);
        String rank = Offices.rank(office);
        for (String word : words) {
            if (!word.equals(office)) {
                held(office + '|' + stem(word)).add(entity);
                qualifiers
                        .computeIfAbsent(office + '|' + entity, any -> new HashSet<>())
                        .add(stem(word));
                if (rank != null && !word.equals(written)) {
                    held(rank + '|' + stem(word)).add(entity);
                }
            }
        }
    }

    private Set<Integer> held(String office) {
        return holders.computeIfAbsent(office, any -> new LinkedHashSet<>());
    }

    /** Who may be meant by a phrase such as "the Veldian envoy"; empty if nobody known. */
    Set<Integer> holders(String phrase) {
        List<String> words = words(phrase);
        List<String> owned = words(owned(phrase));
        for (int i = owned.size() - 1; i >= 0; i--) {
            String office = offices.of(owned.get(i));
            Set<Integer> found = office == null ? Set.of() : holders(office, words);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private Set<Integer> holders(String office, List<String> words) {
        String rank = Offices.rank(office);
        boolean qualified = false;
        for (String word : words) {
            Set<Integer> exact = holders.get(office + '|' + stem(word));
            if (exact != null) {
                return exact;
            }
            qualified |= !word.equals(office) && offices.of(word) == null;
        }
        for (String word : words) {
            Set<Integer> ranked = rank == null ? null : holders.get(rank + '|' + stem(word));
            if (ranked != null) {
                return ranked;
            }
        }
        Set<Integer> plain = holders.getOrDefault(office, Set.of());
        boolean asked = qualified;
        return plain.stream()
                .filter(holder -> !asked
                        || qualifiers
                                .getOrDefault(office + '|' + holder, Set.of())
                                .isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the article tells about an entity's gender. */
    Gender gender(int entity) {
        return genders[entity];
    }

    /** What a phrase for one person tells about gender. */
    Gender genderIn(String phrase) {
        for (String word : words(phrase)) {
            String office = offices.of(word);
            Gender told = office == null ? Gender.UNKNOWN : Offices.gender(word, office);
            if (told != Gender.UNKNOWN) {
                return told;
            }
        }
        return Gender.UNKNOWN;
    }

    /** What stands behind the last possessive: of "President Brem's camp" it is the camp that is spoken of. */
    private static String owned(String phrase) {
        int possessive = Math.max(phrase.lastIndexOf("'s "), phrase.lastIndexOf("’s "));
        return possessive < 0 ? phrase : phrase.substring(possessive + 3);
    }

    /** Whether the phrase speaks of a person by office or kind. */
    boolean namesPerson(String phrase) {
        return words(owned(phrase)).stream().anyMatch(word -> offices.of(word) != null);
    }

    /** Whether the phrase speaks of somebody who speaks for a body. */
    boolean namesVoice(String phrase) {
        return words(owned(phrase)).stream().anyMatch(Offices::isVoice);
    }

    /** Whether the phrase speaks of several people. */
    boolean namesPeople(String phrase) {
        return words(phrase).stream().anyMatch(offices::isPlural);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= phrase.length(); i++) {
            boolean letter = i < phrase.length() && Character.isLetter(phrase.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = phrase.substring(start, i).toLowerCase(Locale.ROOT);
                if (!SMALL_WORDS.contains(word) && word.length() > 1) {
                    words.add(word);
                }
                start = -1;
            }
        }
        return words;
    }
}
