package org.throughline.feeds.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists that lie beside saved pages: {@code pages.jsonl}, a line a page, with {@code file} (relative to the list) and
 * optionally {@code url}, {@code source} and {@code captured}. Where two lists speak of one page, the nearer one counts.
 */
final class PageLists {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By folder, the outer ones first. */
    private final Map<Path, Map<Path, PageNote>> byFolder =
            new TreeMap<>(Comparator.comparingInt(Path::getNameCount).reversed().thenComparing(Path::toString));

    private final List<RefusedInput> broken = new ArrayList<>();

    /** Reads the list in a folder, if there is one and it was not read before. */
    void load(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Path real = folder.toRealPath();
            for (String name : List.of(SavedForm.PAGE_LIST, SavedForm.PAGE_LIST + ".gz")) {
                if (!byFolder.containsKey(real) && Files.isRegularFile(real.resolve(name))) {
                    byFolder.put(real, read(folder.resolve(name), real));
                }
            }
        } catch (IOException unreachable) {
            broken.add(new RefusedInput(
                    folder.resolve(SavedForm.PAGE_LIST).toString(), Reason.UNREACHABLE, "cannot be opened"));
        }
    }

    /** @param place real folder and name of a page */
    PageNote note(Path place) {
        for (Map<Path, PageNote> list : byFolder.values()) {
            PageNote note = list.get(place);
            if (note != null) {
                return note;
            }
        }
        return PageNote.NONE;
    }

    List<RefusedInput> broken() {
        return broken;
    }

    private Map<Path, PageNote> read(Path list, Path folder) {
        Map<Path, PageNote> notes = new HashMap<>();
        try (TextLines lines = TextLines.of(list)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank() && !take(line, folder, notes)) {
                    broken.add(new RefusedInput(
                            list + ":" + lines.number(), Reason.MALFORMED, "no JSON object with a \"file\""));
                }
            }
        } catch (UnreadablePage unreadable) {
            broken.add(new RefusedInput(list.toString(), unreadable.reason(), unreadable.detail()));
        }
        return notes;
    }

    private static boolean take(String line, Path folder, Map<Path, PageNote> notes) {
        try {
            JsonNode row = JSON.readTree(line);
            String file = row.path("file").stringValue("");
            if (file.isBlank()) {
                return false;
            }
            PageNote note =
                    new PageNote(words(row.path("url")), words(row.path("source")), SaidTime.of(row.path("captured")));
            notes.putIfAbsent(folder.resolve(file).normalize(), note);
            return true;
        } catch (JacksonException | InvalidPathException notARow) {
            return false;
        }
    }

    /** The text of a row's field; null if it is missing, blank or no text. */
    static @Nullable String words(JsonNode field) {
        String words =
                field.isValueNode() && !field.isNull() ? field.asString("").strip() : "";
        return words.isEmpty() ? null : words;
    }
}
