package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;

/**
 * Which offices an article gives to whom ("Kremlin spokesman Orla Brem", "Brem, the Veldian envoy"), so that "the
 * spokesman" and "the Veldian envoy" lead to her later.
 */
final class Roles {
    private static final int REACH = 70;
    private static final int STEM = 5;
    private static final Set<String> SMALL_WORDS =
            Set.of("the", "a", "an", "of", "and", "for", "in", "former", "his", "her");

    private final CueLexicon lexicon = CueLexicon.english();
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<String, Set<String>> qualifiers = new HashMap<>();

    Roles(String text, Names names) {
        List<Mention> inOrder = new ArrayList<>(names.mentions());
        inOrder.sort(Comparator.comparing(Mention::span));
        int last = 0;
        for (Mention mention : inOrder) {
            if (names.entities().get(mention.entity()).kind() == EntityKind.PERSON) {
                Span span = mention.span();
                int from = Math.min(span.start(), Math.max(last, span.start() - REACH));
                learn(lastPhrase(text.substring(from, span.start())), mention.entity());
                learn(apposition(text, span.end()), mention.entity());
                last = span.end();
            }
        }
        for (int entity = 0; entity < names.entities().size(); entity++) {
            LocalEntity local = names.entities().get(entity);
            if (local.kind() == EntityKind.PERSON) {
                for (String title : local.titles()) {
                    learn(title, entity);
                }
            }
        }
    }

    /** What stands directly before a name: behind the last mark. */
    private static String lastPhrase(String before) {
        int from = 0;
        for (int i = 0; i < before.length(); i++) {
            if (",.;:!?()\n“”\"".indexOf(before.charAt(i)) >= 0) {
                from = i + 1;
            }
        }
        return before.substring(from);
    }

    /** ", the Veldian envoy," behind a name. */
    private static String apposition(String text, int end) {
        if (end + 2 >= text.length() || text.charAt(end) != ',') {
            return "";
        }
        String rest =
                text.substring(end + 1, Math.min(text.length(), end + REACH)).strip();
        int stop = 0;
        while (stop < rest.length() && ",.;:!?()\n“”\"".indexOf(rest.charAt(stop)) < 0) {
            stop++;
        }
        boolean article = rest.startsWith("the ") || rest.startsWith("a ") || rest.startsWith("an ");
        return article ? rest.substring(0, stop) : "";
    }

    private void learn(String phrase, int entity) {
        List<String> words = words(phrase);
        for (String role : words) {
            if (lexicon.isPerson(role)) {
                holders.put(role, entity);
                for (String word : words) {
                    if (!word.equals(role)) {
                        holders.put(role + '|' + stem(word), entity);
                        qualifiers
                                .computeIfAbsent(role + '|' + entity, any -> new HashSet<>())
                                .add(stem(word));
                    }
                }
            }
        }
    }

    /** Who is meant by a phrase such as "the Veldian envoy", -1 if nobody known. */
    int holder(String phrase) {
        List<String> words = words(phrase);
        for (int i = words.size() - 1; i >= 0; i--) {
            String role = words.get(i);
            Integer plain = holders.get(role);
            if (!lexicon.isPerson(role) || plain == null) {
                continue;
            }
            boolean qualified = false;
            for (String word : words) {
                Integer exact = holders.get(role + '|' + stem(word));
                if (exact != null) {
                    return exact;
                }
                qualified |= !word.equals(role);
            }
            Set<String> known = qualifiers.getOrDefault(role + '|' + plain, Set.of());
            return qualified && !known.isEmpty() ? -1 : plain;
        }
        return -1;
    }

    /** Whether the phrase speaks of a person by office or kind. */
    boolean namesPerson(String phrase) {
        return words(phrase).stream().anyMatch(lexicon::isPerson);
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
