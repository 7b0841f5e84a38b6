package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Does to a report what newsrooms do, by chance with a seed: for copies whose truth is known. */
final class Rewriter {
    private static final int PAPERS = 11;

    private final Random random;

    Rewriter(long seed) {
        random = new Random(seed);
    }

    /** What is done, and whether the outcome is still the same report. */
    enum Kind {
        SHORTENED(true),
        EXTENDED(true),
        RE_HEADLINED(true),
        HOUSE_STYLE(true),
        UPDATED(true),
        SAME_BOILERPLATE(false),
        SAME_BACKGROUND(false);

        final boolean isCopy;

        Kind(boolean isCopy) {
            this.isCopy = isCopy;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * The paragraphs of what a paper makes of a report.
     *
     * @param other another report: where it takes from what it adds; what a paper prints that copies nothing
     */
    List<String> rewrite(Kind kind, List<String> report, List<String> other, int paper) {
        List<String> written = new ArrayList<>(kind.isCopy ? report : other);
        int size = report.size();
        switch (kind) {
            case SHORTENED ->
                written = new ArrayList<>(report.subList(0, Math.max(1, size - size * (3 + random.nextInt(3)) / 10)));
            case EXTENDED -> written.addAll(other.subList(0, Math.min(other.size(), Math.max(1, size / 4))));
            case HOUSE_STYLE -> written.replaceAll(this::inHouseStyle);
            case UPDATED -> written.set(0, other.getFirst());
            case SAME_BACKGROUND -> written.add(report.getLast());
            case RE_HEADLINED, SAME_BOILERPLATE -> {}
        }
        written.addAll(boilerplate(paper));
        return written;
    }

    /** What a paper puts under everything. */
    static List<String> boilerplate(int paper) {
        int number = paper % PAPERS;
        return List.of(
                "Paper number " + number + " is printed every day but one in the house at the corner of street "
                        + number + ".",
                "Sign up for letter " + number + " of paper " + number + " and read every morning what the editors of "
                        + number + " think matters today.");
    }

    /** Other quotation marks, and one word in fifteen left out or said otherwise. */
    private String inHouseStyle(String paragraph) {
        StringBuilder styled = new StringBuilder();
        for (String word : paragraph.replace('“', '"').replace('”', '"').split(" ", -1)) {
            int chance = random.nextInt(30);
            if (chance > 0) {
                styled.append(styled.isEmpty() ? "" : " ").append(chance == 1 ? "reportedly" : word);
            }
        }
        return styled.toString();
    }
}
