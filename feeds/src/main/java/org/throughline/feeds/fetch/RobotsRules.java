package org.throughline.feeds.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a host's robots.txt lets us fetch (RFC 9309): the longest rule that matches decides, allowing wins a tie. */
final class RobotsRules {
    static final RobotsRules ALL = new RobotsRules(List.of());

    private static final int MOST_RULES = 5_000;
    private static final int LONGEST_RULE = 2_048;

    private final List<Rule> rules;

    private RobotsRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    private record Rule(boolean allows, String pattern) {}

    /** The rules for an agent: its own group if there is one, else the group of all. */
    static RobotsRules read(String text, String agent) {
        List<Rule> own = new ArrayList<>();
        List<Rule> everyones = new ArrayList<>();
        boolean ownNamed = false;
        boolean forOwn = false;
        boolean forAll = false;
        boolean naming = false;
        for (String raw : text.split("[\r\n]+")) {
            String line = raw.indexOf('#') < 0 ? raw : raw.substring(0, raw.indexOf('#'));
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                forOwn = naming && forOwn || names(value, agent);
                forAll = naming && forAll || value.equals("*");
                ownNamed |= forOwn;
                naming = true;
            } else if (key.equals("allow") || key.equals("disallow")) {
                naming = false;
                add(forOwn ? own : forAll ? everyones : null, key.equals("allow"), value);
            }
        }
        return new RobotsRules(ownNamed ? own : everyones);
    }

    private static boolean names(String value, String agent) {
        return value.toLowerCase(Locale.ROOT).equals(agent.toLowerCase(Locale.ROOT));
    }

    private static void add(@org.jspecify.annotations.Nullable List<Rule> group, boolean allows, String pattern) {
        if (group != null && !pattern.isEmpty() && pattern.length() <= LONGEST_RULE && group.size() < MOST_RULES) {
            group.add(new Rule(allows, pattern));
        }
    }

    boolean allow(String pathAndQuery) {
        int longest = -1;
        boolean allows = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            boolean decides = length > longest || length == longest && rule.allows();
            if (decides && matches(rule.pattern(), pathAndQuery)) {
                longest = length;
                allows = rule.allows();
            }
        }
        return allows;
    }

    /** The pattern's parts between asterisks, one after the other; a dollar sign at its end is the end. */
    private static boolean matches(String pattern, String path) {
        boolean toEnd = pattern.endsWith("$");
        String[] parts = (toEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int place = 1; place < parts.length; place++) {
            boolean last = place == parts.length - 1;
            int found = last && toEnd
                    ? Math.max(path.length() - parts[place].length(), at)
                    : path.indexOf(parts[place], at);
            if (found < 0 || !path.startsWith(parts[place], found)) {
                return false;
            }
            at = found + parts[place].length();
        }
        return !toEnd || at == path.length();
    }
}
