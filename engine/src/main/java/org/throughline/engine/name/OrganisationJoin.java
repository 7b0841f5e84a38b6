package org.throughline.engine.name;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which organisations' names in an article are one organisation's: with and without legal form or article, and initials. */
final class OrganisationJoin {
    private static final int LONGEST_INITIALS = 8;
    private static final Set<String> LEGAL_FORMS =
            Set.of("inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "llc", "plc", "ag", "gmbh", "se", "sa");
    private static final Set<String> SMALL_WORDS = Set.of(
            "of", "the", "for", "and", "in", "on", "de", "des", "der", "für", "und", "la", "du", "del", "y", "&");

    private final Map<String, EntityDraft> known = new LinkedHashMap<>();
    private final Map<String, EntityDraft> byInitials = new LinkedHashMap<>();

    /** Makes a full name known, before any is joined. */
    void learn(String spelling) {
        String key = key(spelling);
        if (key.indexOf(' ') > 0) {
            EntityDraft draft = known.computeIfAbsent(key, any -> new EntityDraft(EntityKind.ORGANISATION));
            byInitials.putIfAbsent(initials(spelling), draft);
        }
    }

    void alias(String spelling, EntityDraft whose) {
        known.put(key(spelling), whose);
    }

    EntityDraft draft(String spelling) {
        String key = key(spelling);
        EntityDraft draft = known.get(key);
        if (draft == null && isInitials(spelling)) {
            draft = byInitials.get(plain(spelling));
        }
        if (draft == null) {
            draft = new EntityDraft(EntityKind.ORGANISATION);
        }
        known.putIfAbsent(key, draft);
        return draft;
    }

    private static String key(String spelling) {
        String key = NameVote.key(spelling);
        if (key.startsWith("the ")) {
            key = key.substring(4);
        }
        int space = key.lastIndexOf(' ');
        return space > 0 && LEGAL_FORMS.contains(key.substring(space + 1)) ? key.substring(0, space) : key;
    }

    private static String plain(String spelling) {
        return spelling.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isInitials(String spelling) {
        String plain = spelling.replace(".", "");
        return plain.length() >= 2
                && plain.length() <= LONGEST_INITIALS
                && plain.chars().filter(Character::isUpperCase).count() * 3 >= plain.length() * 2L;
    }

    /** First letters of the words that count. */
    private static String initials(String spelling) {
        StringBuilder initials = new StringBuilder();
        for (String word : spelling.toLowerCase(Locale.ROOT).split("[ -]")) {
            if (!word.isEmpty() && !SMALL_WORDS.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** Whether a name may be the initials of a longer one, with or without its small words, letters in order. */
    static boolean isShortFor(String shorter, String longer) {
        String wanted = plain(shorter);
        String letters = longer.toLowerCase(Locale.ROOT);
        if (!isInitials(shorter) || wanted.charAt(0) != letters.charAt(letters.startsWith("the ") ? 4 : 0)) {
            return false;
        }
        int at = 0;
        for (int letter = 0; letter < letters.length() && at < wanted.length(); letter++) {
            at += letters.charAt(letter) == wanted.charAt(at) ? 1 : 0;
        }
        return at == wanted.length();
    }
}
