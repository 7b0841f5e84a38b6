package org.throughline.feeds.saved;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file holds, by its name. */
enum SavedForm {
    HTML_PAGE(".html", ".htm"),
    TEXT_PAGE(".txt"),
    ARTICLE_LINES(".jsonl");

    /** The list beside saved pages that tells their addresses, sources and capture times. */
    static final String PAGE_LIST = "pages.jsonl";

    private static final String UNNAMED = "unnamed";
    private static final int SHORTEST_KEY = 12;

    private static final Set<String> PROGRAMS_AND_DATA = Set.of("""
            bat c cc conf cpp cs css csv go h hpp ini java js json kt less lock log lua mjs opml pl ps1 py r rb rs scss sh
            sql swift toml ts tsv tsx xml yaml yml""".split("\\s+"));

    private final String[] endings;

    SavedForm(String... endings) {
        this.endings = endings;
    }

    /** Null if the name promises nothing that is read. */
    static @Nullable SavedForm of(Path file) {
        String name = unpackedName(file);
        for (SavedForm form : values()) {
            for (String ending : form.endings) {
                if (name.endsWith(ending)) {
                    return form;
                }
            }
        }
        return null;
    }

    /** Whether the name is that of a program or of data, which no article is printed as. */
    static boolean isProgramOrData(Path file) {
        String name = unpackedName(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 && PROGRAMS_AND_DATA.contains(name.substring(dot + 1));
    }

    static boolean isPageList(Path file) {
        return unpackedName(file).equals(PAGE_LIST);
    }

    /** The file's name as a source: without the endings that tell its form. */
    static String stem(Path file) {
        String name = fileName(file);
        int length = unpackedName(file).length();
        SavedForm form = of(file);
        String lower = lowerCaseName(file);
        if (form != null) {
            for (String ending : form.endings) {
                length = lower.substring(0, length).endsWith(ending) ? length - ending.length() : length;
            }
        }
        return length <= 0 ? name : name.substring(0, length);
    }

    /**
     * A file as the source of a page that names none: its name, unless that is only a key as programs make them, then its
     * folder's.
     */
    static String sourceNamed(Path file) {
        String stem = stem(file);
        Path folder = file.toAbsolutePath().getParent();
        Path above = folder == null ? null : folder.getFileName();
        return !isKey(stem) ? stem : above == null || isKey(above.toString()) ? UNNAMED : above.toString();
    }

    /** A checksum, a UUID or a number. */
    private static boolean isKey(String stem) {
        String bare = stem.replace("-", "").replace("_", "");
        boolean digits = bare.chars().anyMatch(Character::isDigit);
        return digits && bare.length() >= SHORTEST_KEY && bare.chars().allMatch(unit -> Character.digit(unit, 16) >= 0);
    }

    private static String unpackedName(Path file) {
        String name = lowerCaseName(file);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    static String lowerCaseName(Path file) {
        return fileName(file).toLowerCase(Locale.ROOT);
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
