package org.throughline.engine.name;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@link PairFeatures} measures, by name and place. */
public final class PairFeatureNames {
    /** The numbers, in their order. */
    public static final List<String> ALL = List.of(
            "mean likeness",
            "least likeness",
            "second least likeness",
            "greatest likeness",
            "surname likeness",
            "first word likeness",
            "last word likeness",
            "share of exact words",
            "share of like words",
            "whole likeness",
            "whole skeletons equal",
            "matched weight",
            "unlike weight of shorter",
            "unmatched weight of longer",
            "unmatched words",
            "words of shorter",
            "words of longer",
            "same order",
            "joined words",
            "edits of worst word",
            "letters of worst word",
            "worst word keeps first letter",
            "worst word keeps skeleton",
            "worst word is first",
            "worst word is last",
            "given names differ",
            "given names agree",
            "initials that fit",
            "initials that do not",
            "patronymics differ",
            "numbers differ",
            "numbers agree",
            "legal forms differ",
            "legal forms agree",
            "junior on one side",
            "titled",
            "acronym fits",
            "same place",
            "different places",
            "scripts differ",
            "hidden vowels",
            "generic words",
            "unlike ordinary words",
            "nom de guerre",
            "letters of shorter",
            "likeness without best",
            "edits in all",
            "only surname",
            "unlike words of both",
            "written alike",
            "written edits",
            "worst word is part of the other",
            "rarest unlike word");

    private static final Map<String, Integer> PLACE_OF =
            IntStream.range(0, ALL.size()).boxed().collect(Collectors.toUnmodifiableMap(ALL::get, i -> i));

    static final int GREATEST_LIKENESS = ALL.indexOf("greatest likeness");
    static final int SAME_PLACE = ALL.indexOf("same place");
    static final int DIFFERENT_PLACES = ALL.indexOf("different places");
    static final int ACRONYM_FITS = ALL.indexOf("acronym fits");

    private PairFeatureNames() {}

    static int placeOf(String name) {
        return PLACE_OF.getOrDefault(name, 0);
    }
}
