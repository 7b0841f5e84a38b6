package org.throughline.engine.section;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Found;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;

/**
 * Which section an article belongs to: what its publisher says (section, address, tags) stands; where the publisher says
 * nothing that can be placed, a linear model over the words of headline and body decides, or abstains.
 *
 * <p>Costs a pass over the first words of the article. Safe for use from many threads.
 */
public final class SectionFinder {
    private static final int MOST_NAMES = 12;
    private static final int LONGEST_NAME = 60;

    /** How much surer than any other the best section must be; below this the model abstains. */
    private static final double LEAST_LEAD = 0.35;

    private static final SectionWords PUBLISHERS = SectionWords.ofPublishers();

    private final LinearModel model;

    public SectionFinder(LinearModel model) {
        this.model = model;
    }

    /** With the model that comes with the program. */
    public static SectionFinder shipped() {
        return Shipped.INSTANCE;
    }

    private static final class Shipped {
        static final SectionFinder INSTANCE = new SectionFinder(LinearModel.load(SectionFinder.class, "sections.bin"));
    }

    /** The section with where it was read from and how sure that is; nothing if neither publisher nor words tell. */
    public Optional<Found<Section>> find(Article article) {
        Optional<Found<Section>> said = said(article);
        return said.isPresent() ? said : learned(article.headline(), article.body());
    }

    /** What the publisher says, by section, address or tags, in this order. */
    public static Optional<Found<Section>> said(Article article) {
        Found<String> section = article.metadata().section();
        Section named = section == null ? null : first(List.of(section.value()));
        if (named != null) {
            return Optional.of(new Found<>(named, "publisher", 0.95));
        }
        Section addressed = first(segments(article.address()));
        if (addressed != null) {
            return Optional.of(new Found<>(addressed, "address", 0.9));
        }
        return ofTags(article.metadata().tags());
    }

    /** The section that most tags name, if no other is named as often. */
    private static Optional<Found<Section>> ofTags(List<String> tags) {
        Map<Section, Integer> votes = new EnumMap<>(Section.class);
        for (String tag : tags.subList(0, Math.min(MOST_NAMES, tags.size()))) {
            Section section = named(tag);
            if (section != null) {
                votes.merge(section, 1, Integer::sum);
            }
        }
        List<Map.Entry<Section, Integer>> order = votes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        boolean clear = order.size() == 1
                || (order.size() > 1 && order.get(0).getValue() > order.get(1).getValue());
        return clear ? Optional.of(new Found<>(order.getFirst().getKey(), "tags", 0.8)) : Optional.empty();
    }

    private static @Nullable Section first(List<String> names) {
        for (String name : names) {
            Section section = named(name);
            if (section != null) {
                return section;
            }
        }
        return null;
    }

    /** The section that a publisher's name for it tells: "Politik", "Business &amp; Money". */
    public static @Nullable Section named(String name) {
        if (name.length() > LONGEST_NAME) {
            return null;
        }
        WordScanner scanner = new WordScanner(name);
        while (scanner.next()) {
            Section section = PUBLISHERS.of(scanner.normal());
            if (section != null) {
                return section;
            }
        }
        return null;
    }

    /** The folders of an address; its last part is the article's own name and tells nothing of the section. */
    private static List<String> segments(@Nullable String address) {
        List<String> segments = new ArrayList<>();
        if (address == null) {
            return segments;
        }
        try {
            String path = URI.create(address).getPath();
            String[] parts =
                    path == null ? new String[0] : path.toLowerCase(Locale.ROOT).split("/", MOST_NAMES);
            for (int i = 0; i + 1 < parts.length; i++) {
                segments.add(parts[i]);
            }
        } catch (IllegalArgumentException notAnAddress) {
            return List.of();
        }
        return segments;
    }

    /** What the words tell; nothing where no section stands out. */
    public Optional<Found<Section>> learned(String headline, String body) {
        float[] scores = new float[model.labels()];
        Features features = SectionFeatures.of(headline, body);
        if (features.size() == 0) {
            return Optional.empty();
        }
        model.score(features, scores);
        double scale = SectionFeatures.STEP / Math.sqrt(features.size());
        int best = 0;
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        for (float score : scores) {
            sum += Math.exp((score - scores[best]) * scale);
        }
        double probability = 1 / sum;
        return probability < LEAST_LEAD
                ? Optional.empty()
                : Optional.of(new Found<>(Section.valueOf(model.names().get(best)), "words", probability));
    }
}
