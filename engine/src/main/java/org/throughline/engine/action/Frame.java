package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One line of {@code frames.txt}: under which conditions a word tells of an action of a category.
 *
 * @param particle a word that belongs to the verb ("cut off"), empty if none
 * @param targetRole "obj", a preposition, or "subj" where the target is the grammatical subject; empty for the usual search
 */
record Frame(Category category, String mode, String particle, List<Condition> conditions, String targetRole) {

    /** @param place "obj", "subj" or a preposition; @param names classes and words of which one must stand there, "*" any */
    record Condition(String place, Set<String> names) {}

    /** The frames of a line with the word each belongs to; the particle is cut off the word. */
    static List<Entry> parse(String line) {
        String[] cells = line.split("\t");
        String[] head = cells[0].split("/");
        List<Condition> conditions = new ArrayList<>();
        String role = "";
        for (int i = 2; i < cells.length; i++) {
            if (cells[i].startsWith(">")) {
                role = cells[i].substring(1);
            } else {
                int colon = cells[i].indexOf(':');
                conditions.add(new Condition(
                        cells[i].substring(0, colon),
                        Set.copyOf(Arrays.asList(cells[i].substring(colon + 1).split("\\|")))));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (String word : cells[1].split(" ")) {
            int plus = word.indexOf('+');
            String particle = plus < 0 ? "" : word.substring(plus + 1);
            Frame frame = new Frame(
                    Category.valueOf(head[0]), head.length > 1 ? head[1] : "", particle, List.copyOf(conditions), role);
            entries.add(new Entry(plus < 0 ? word : word.substring(0, plus), frame));
        }
        return entries;
    }

    /** @param word a lemma; with "n:" before it a noun, with "a:" an adjective */
    record Entry(String word, Frame frame) {}
}
