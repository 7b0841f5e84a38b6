package org.throughline.feeds.saved;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file holds, by its name. */
enum SavedForm {
    HTML_PAGE(".html", ".htm"),
    TEXT_PAGE(".txt"),
    ARTICLE_LINES(".jsonl");

    /** The list beside saved pages that tells their addresses, sources and capture times. */
    static final String PAGE_LIST = "pages.jsonl";

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
