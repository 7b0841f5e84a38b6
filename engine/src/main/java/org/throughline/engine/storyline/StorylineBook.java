package org.throughline.engine.storyline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.Ids;
import org.throughline.engine.copy.Family;
import org.throughline.engine.memory.Restorable;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Signature;
import org.throughline.engine.story.Story;

/**
 * The memory of storylines: chains stories over weeks and months, by signatures that outlive the stories. One story follows from
 * another when the names they turn around and the rare words they use agree, both weighed by how common they are, so
 * that a shared country or person alone is never enough; the longer nothing was told in between, the more has to agree. Stories are taken in the order of their events; each goes to the chain whose
 * closest links it resembles most, or starts one. Costs a comparison with a few dozen stories each.
 */
public final class StorylineBook implements Restorable {
    /** Mean cosine of names and words from which on a story follows; unrelated stories stay below in 99 of 100 cases. */
    static final double FOLLOWS = 0.24;

    /** The same for two articles to be of one chain of events: nearer than stories months apart. */
    private static final double ONE_CHAIN_OF_EVENTS = 0.31;

    private static final double WORDS_AT_LEAST = 0.08;

    /** Names count at most so many times what they have in common beside those of one person. */
    private static final double BESIDE = 3;

    private static final double ONE_CHAIN = 0.34;
    private static final int MOST_PER_NAME = 64;
    private static final int MOST_DATES = 40;

    /** Families of which something is kept; the oldest go first. About 700 bytes each. */
    private static final int MOST_FAMILIES = 500_000;

    /** Articles of a family whose dates are kept. */
    private static final int MOST_DATINGS = 3;

    static final Comparator<Chain.Link> BY_TIME = Comparator.comparingLong(Chain.Link::day)
            .thenComparing(link -> link.story().id());

    private final Map<Long, Kept> kept = new LinkedHashMap<>();

    /** What is kept of a family. */
    private record Kept(Signature signature, List<Dating> datings) {}

    /**
     * Tells the book of an article.
     *
     * @param signature of the article, made when it was placed
     */
    public void place(AnnotatedArticle article, Family family, Signature signature) {
        Kept known = kept.get(family.id());
        if (known == null) {
            known = new Kept(signature, new ArrayList<>(1));
            kept.put(family.id(), known);
            if (kept.size() > MOST_FAMILIES) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        known.datings().removeIf(dating -> dating.article() == article.id());
        if (known.datings().size() < MOST_DATINGS) {
            known.datings().add(Dating.of(article));
        }
    }

    /** How sure it is that one article follows from the other or tells the same, 0..1; 0.5 is the point of balance. */
    public static double score(Signature one, Signature other) {
        return 1 / (1 + Math.exp(-25 * (resemblance(one, other) - ONE_CHAIN_OF_EVENTS)));
    }

    static double resemblance(Signature one, Signature other) {
        double words = one.words(other);
        double names = Math.min(one.names(other), BESIDE * one.otherNames(other));
        return words < WORDS_AT_LEAST ? 0 : (names + words) / 2;
    }

    /** The storylines among the stories, those of two stories or more, each in the order of its events. */
    public List<Storyline> storylines(List<Story> stories) {
        List<Chain.Link> links = new ArrayList<>();
        for (Story story : stories) {
            links.add(link(story));
        }
        links.sort(BY_TIME);
        List<Storyline> storylines = new ArrayList<>();
        for (Chain chain : join(chains(links))) {
            if (chain.links.size() > 1) {
                storylines.add(view(chain));
            }
        }
        return storylines;
    }

    private Chain.Link link(Story story) {
        List<Signature> known = new ArrayList<>();
        List<Dating> dated = new ArrayList<>();
        long day = Long.MAX_VALUE;
        for (long family : story.families()) {
            Kept of = kept.get(family);
            if (of != null) {
                known.add(of.signature());
                dated.addAll(of.datings());
            }
        }
        for (Dating dating : dated) {
            day = dating.isDated() ? Math.min(day, dating.published()) : day;
        }
        return new Chain.Link(story, Signature.sum(known), day, dated);
    }

    private static List<Chain> chains(List<Chain.Link> links) {
        List<Chain> chains = new ArrayList<>();
        Map<Integer, List<Chain>> byName = new HashMap<>();
        for (Chain.Link link : links) {
            Set<Chain> candidates = new LinkedHashSet<>();
            for (int name : link.signature().nameTerms()) {
                candidates.addAll(byName.getOrDefault(name, List.of()));
            }
            Chain best = null;
            double fit = FOLLOWS;
            for (Chain chain : candidates) {
                double found = chain.fit(link);
                if (found > fit) {
                    best = chain;
                    fit = found;
                }
            }
            if (best == null) {
                best = new Chain(link);
                chains.add(best);
            } else {
                best.add(link);
            }
            remember(best, link, byName);
        }
        return chains;
    }

    private static void remember(Chain chain, Chain.Link link, Map<Integer, List<Chain>> byName) {
        for (int name : link.signature().nameTerms()) {
            List<Chain> known = byName.computeIfAbsent(name, unknown -> new ArrayList<>());
            if (!known.contains(chain)) {
                if (known.size() == MOST_PER_NAME) {
                    known.removeFirst();
                }
                known.add(chain);
            }
        }
    }

    /** Chains that began apart and have come to tell the same become one. */
    private static List<Chain> join(List<Chain> chains) {
        List<Chain> joined = new ArrayList<>();
        for (Chain chain : chains) {
            Chain same = null;
            double closest = ONE_CHAIN;
            for (Chain other : joined) {
                double found = resemblance(other.whole(), chain.whole());
                if (found > closest) {
                    same = other;
                    closest = found;
                }
            }
            if (same == null) {
                joined.add(chain);
            } else {
                same.addAll(chain);
            }
        }
        return joined;
    }

    private static Storyline view(Chain chain) {
        Timelines timeline = new Timelines();
        for (Chain.Link link : chain.links) {
            link.datings().forEach(dating -> timeline.read(dating, link.story().id()));
        }
        int dates = Math.min(MOST_DATES, 2 * chain.links.size() + 3);
        return new Storyline(
                Ids.mix(chain.links.getFirst().story().id() + 1),
                chain.links.stream().map(link -> link.story().id()).toList(),
                timeline.most(dates),
                List.of());
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(kept.size());
        for (Map.Entry<Long, Kept> family : kept.entrySet()) {
            out.writeLong(family.getKey());
            family.getValue().signature().save(out);
            out.writeInt(family.getValue().datings().size());
            for (Dating dating : family.getValue().datings()) {
                dating.save(out);
            }
        }
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            long family = in.readLong();
            Kept known = new Kept(Signature.restored(in), new ArrayList<>(1));
            for (int datings = in.readInt(); datings > 0; datings--) {
                known.datings().add(Dating.restored(in));
            }
            kept.put(family, known);
        }
    }

    @Override
    public long digest() {
        long digest = kept.size();
        for (Map.Entry<Long, Kept> family : kept.entrySet()) {
            digest = Ids.mix(digest + family.getKey())
                    + family.getValue().signature().digest();
            for (Dating dating : family.getValue().datings()) {
                digest = Ids.mix(digest + dating.article() + Arrays.hashCode(dating.mentions()));
            }
        }
        return digest;
    }
}
