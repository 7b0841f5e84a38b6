package org.throughline.feeds.format;

import org.jspecify.annotations.Nullable;

/** Whom a feed names as author, contributor or publisher. */
public record FeedPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String address) {
    /** Name and e-mail as one line, the way that RSS writes them. */
    public @Nullable String line() {
        if (name == null || email == null) {
            return name == null ? email : name;
        }
        return name + " (" + email + ")";
    }

    /** Takes "name (e-mail)", "e-mail (name)" or either alone apart. */
    static FeedPerson ofLine(String line) {
        int at = line.indexOf('@');
        if (at < 0) {
            return new FeedPerson(line.isBlank() ? null : line.strip(), null, null);
        }
        int from = at;
        while (from > 0 && isMailPart(line.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < line.length() && isMailPart(line.charAt(to))) {
            to++;
        }
        String name = (line.substring(0, from) + line.substring(to))
                .replace("()", "")
                .replace("<>", "")
                .replace("&lt;&gt;", "")
                .strip();
        name = name.startsWith("(") ? name.substring(1) : name;
        name = (name.endsWith(")") ? name.substring(0, name.length() - 1) : name).strip();
        return new FeedPerson(name.isEmpty() ? null : name, line.substring(from, to), null);
    }

    private static boolean isMailPart(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '.' || unit == '_' || unit == '-' || unit == '+';
    }
}
