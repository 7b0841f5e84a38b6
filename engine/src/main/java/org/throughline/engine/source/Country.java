package org.throughline.engine.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The country of a source as far as its address tells: by its top-level domain, where that is a country's own. */
public final class Country {
    /** Country domains that are mostly sold to others. */
    private static final Set<String> SOLD = Set.of(
            "io", "co", "me", "tv", "ai", "cc", "ws", "fm", "am", "to", "gg", "ly", "la", "vc", "nu", "ms", "st");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Country() {}

    /** ISO 3166 code, upper case; nothing for "example.com" and names that are no address. */
    public static Optional<String> of(String source) {
        int dot = source.lastIndexOf('.');
        String last = source.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot < 0 || last.length() != 2 || SOLD.contains(last)) {
            return Optional.empty();
        }
        String code = last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? Optional.of(code) : Optional.empty();
    }
}
