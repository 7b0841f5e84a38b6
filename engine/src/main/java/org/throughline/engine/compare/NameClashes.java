package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.NameMatcher;

/**
 * Sentences that are the same but for one name: of a person, or of a place. Spellings of one name are no difference, and
 * neither is a name that the other report has elsewhere: it tells of both, then, and says different things of them.
 */
final class NameClashes {
    private static final double SAME_BUT_FOR_THE_NAME = 0.7;
    private static final double STRANGERS = 0.5;
    private static final int FEWEST_WORDS = 6;

    private final NameMatcher matcher = new NameMatcher();
    private final List<Map<Long, Told.Named>> named = new ArrayList<>();

    NameClashes(List<List<SentenceProfile>> reports) {
        for (List<SentenceProfile> report : reports) {
            Map<Long, Told.Named> names = new HashMap<>();
            report.forEach(sentence -> names.putAll(sentence.told().names()));
            named.add(names);
        }
    }

    List<Clash> between(SentenceProfile one, SentenceProfile other) {
        List<Clash> clashes = new ArrayList<>();
        for (EntityKind kind : List.of(EntityKind.PERSON, EntityKind.PLACE)) {
            Long alone = onlyName(one, other, kind);
            Long against = onlyName(other, one, kind);
            if (alone != null && against != null && one.length() >= FEWEST_WORDS) {
                Told.Named first = Objects.requireNonNull(one.told().names().get(alone));
                Told.Named second = Objects.requireNonNull(other.told().names().get(against));
                if (isStranger(first, other.report())
                        && isStranger(second, one.report())
                        && one.alike(other, stems(first, second)) >= SAME_BUT_FOR_THE_NAME) {
                    clashes.add(Clash.of(one, first.span(), other, second.span()));
                }
            }
        }
        return clashes;
    }

    /** The one name of this kind that a sentence has and the other has not; nothing if there are none or several. */
    private static @Nullable Long onlyName(SentenceProfile sentence, SentenceProfile other, EntityKind kind) {
        Long only = null;
        for (Map.Entry<Long, Told.Named> name : sentence.told().names().entrySet()) {
            if (name.getValue().kind() == kind && !other.told().names().containsKey(name.getKey())) {
                if (only != null) {
                    return null;
                }
                only = name.getKey();
            }
        }
        return only;
    }

    /** Whether no name of the report is a spelling of this one, or has a word in common with it. */
    private boolean isStranger(Told.Named name, int report) {
        Set<String> stems = stems(name);
        return named.get(report).values().stream()
                .filter(other -> other.kind() == name.kind())
                .allMatch(other -> stems(other).stream().noneMatch(stems::contains)
                        && matcher.score(name.name(), other.name()) < STRANGERS);
    }

    private static Set<String> stems(Told.Named... names) {
        Set<String> stems = new HashSet<>();
        for (Told.Named name : names) {
            stems.addAll(Words.of(name.name()).stems());
        }
        return stems;
    }
}
