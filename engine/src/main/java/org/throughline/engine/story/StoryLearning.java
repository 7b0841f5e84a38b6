package org.throughline.engine.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.article.Ids;
import org.throughline.engine.model.RegressionTrees;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * What training the decision to join needs of the engine: word frequencies to start from, examples from streams whose
 * stories are known, and a book that decides by given weights. Not used when reading.
 */
public final class StoryLearning {
    private final TermStatistics background = new TermStatistics();

    public static List<String> featureNames() {
        return JoinFeatures.NAMES;
    }

    /** Which features the trees ask for. */
    public static int[] columns(boolean link) {
        return (link ? LinkFeatures.COLUMNS : JoinFeatures.COLUMNS).clone();
    }

    /** Whether more of a feature can only speak for one story. */
    public static boolean isLikeness(String name) {
        return JoinFeatures.isLikeness(name) || name.equals("closest");
    }

    public static List<String> linkNames() {
        return LinkFeatures.NAMES;
    }

    /** Counts an article's words. */
    public void count(AnnotatedArticle article) {
        ReportTerms.of(article.article()).teach(background);
    }

    /** Writes the frequencies of terms that at least so many articles have. */
    public void writeBackground(int least, OutputStream to) throws IOException {
        Background.write(background, least, to);
    }

    private TermStatistics start() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Background.write(background, 3, bytes);
            return Background.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A book that decides by these weights. */
    public StoryBook book(double[] join, RegressionTrees joinTrees, double[] link, RegressionTrees linkTrees) {
        return new StoryBook(
                new JoinModel(join, JoinFeatures.COLUMNS, joinTrees),
                new JoinModel(link, LinkFeatures.COLUMNS, linkTrees),
                start());
    }

    /** A stream replayed with its stories known. */
    public Replay replay() {
        return new Replay(start());
    }

    /** One decision: what the model sees, and whether joining is right. */
    public record Example(double[] features, boolean same, boolean link) {}

    /** Replays a stream: every article goes where it belongs, and is held against the strands it could be mistaken for. */
    public static final class Replay {
        private static final int COMPARED = 8;
        private static final int ANY = 3;
        private final List<Strand> opened = new ArrayList<>();
        private final TermStatistics statistics;
        private final ReportIndex reports = new ReportIndex(StoryBook.WINDOW_HOURS);
        private final Map<Long, List<Strand>> gold = new HashMap<>();
        private final Map<Long, List<Strand>> events = new HashMap<>();
        private final Grouping grouping = new Grouping();

        private Replay(TermStatistics statistics) {
            this.statistics = statistics;
        }

        /** The decisions that the article calls for. */
        public List<Example> next(AnnotatedArticle article, long event) {
            long story = Ids.mix(event + 31L * article.article().language().hashCode());
            ReportTerms terms = ReportTerms.of(article.article());
            ReportVector vector = ReportVector.of(terms, statistics);
            terms.teach(statistics);
            double hours = StoryBook.hours(article.article());
            reports.advance(hours);
            Member member =
                    new Member(article.id(), terms.language, vector, hours, StoryBook.sourceOf(article.article()));
            Strand alone = Strand.of(member);
            member.strand = alone;
            List<Strand> right = gold.computeIfAbsent(story, unknown -> new ArrayList<>());
            List<Member> candidates = reports.candidates(member);
            grouping.add(member, story, candidates);
            List<Strand> others = Placing.strandsOf(candidates).stream()
                    .filter(strand -> !right.contains(strand))
                    .toList();
            List<Example> examples = new ArrayList<>();
            compare(alone, right, others, COMPARED, examples);
            compareWithAny(alone, right, examples);
            Strand strand = put(alone, right);
            compare(strand, right, others, 2, examples);
            link(strand, event, examples);
            return examples;
        }

        /** The decisions that grouping all articles anew calls for, when all have come. */
        public List<Example> grouped() {
            return grouping.examples();
        }

        private void compare(Strand one, List<Strand> right, List<Strand> others, int most, List<Example> examples) {
            for (Strand strand : right) {
                if (strand != one && reports.isLive(strand)) {
                    examples.add(new Example(JoinFeatures.of(one, strand), true, false));
                }
            }
            for (int i = 0; i < Math.min(most, others.size()); i++) {
                examples.add(new Example(JoinFeatures.of(one, others.get(i)), false, false));
            }
        }

        /** Strands that nothing connects with the report, so that the model learns what nothing looks like. */
        private void compareWithAny(Strand alone, List<Strand> right, List<Example> examples) {
            long chance = Ids.mix(alone.first() + 1);
            for (int i = 0; i < ANY && !opened.isEmpty(); i++) {
                chance = Ids.mix(chance);
                Strand any = opened.get((int) Math.floorMod(chance, (long) opened.size()));
                if (any.language == alone.language && !right.contains(any)) {
                    examples.add(new Example(JoinFeatures.of(alone, any), false, false));
                }
            }
        }

        private void link(Strand strand, long event, List<Example> examples) {
            List<Strand> ofEvent = events.computeIfAbsent(event, unknown -> new ArrayList<>());
            for (Strand other : ofEvent) {
                if (other.language != strand.language && reports.isLive(other)) {
                    examples.add(new Example(LinkFeatures.of(strand, other), true, true));
                }
            }
            int compared = 0;
            for (Strand other : Placing.strandsOf(reports.foreign(strand.members.getLast()))) {
                if (!ofEvent.contains(other) && compared++ < COMPARED) {
                    examples.add(new Example(LinkFeatures.of(strand, other), false, true));
                }
            }
            if (!ofEvent.contains(strand)) {
                ofEvent.add(strand);
            }
        }

        /** One article in eight opens a strand of its own though its story is known, so that merging is learnt as well. */
        private Strand put(Strand alone, List<Strand> right) {
            Member member = alone.members.getFirst();
            long chance = Ids.mix(member.family);
            if (right.isEmpty() || (right.size() < 4 && (chance & 7) == 0)) {
                reports.add(member);
                right.add(alone);
                opened.add(alone);
                return alone;
            }
            Strand chosen = right.get((int) ((chance >>> 8) % right.size()));
            chosen.add(member);
            member.strand = chosen;
            reports.add(member);
            return chosen;
        }
    }

    /** Groups reports as {@link SecondLook} does, but only as is right: the closest first that are one story. */
    private static final class Grouping {
        private static final double FAR = 0.12;
        private static final int CLOSEST = JoinFeatures.NAMES.indexOf("all:closest");
        private static final int PIECES = JoinFeatures.NAMES.indexOf("grams:closest");
        private final Map<Member, Long> stories = new LinkedHashMap<>();
        private final Map<Member, List<Member>> near = new HashMap<>();
        private final List<Example> examples = new ArrayList<>();

        void add(Member member, long story, List<Member> candidates) {
            stories.put(member, story);
            near.put(member, candidates);
        }

        List<Example> examples() {
            Agglomeration agglomeration = new Agglomeration(this::score);
            Map<Member, Strand> singles = new HashMap<>();
            for (Member member : stories.keySet()) {
                Strand single = Strand.of(member);
                singles.put(member, single);
                for (Member candidate : near.getOrDefault(member, List.of())) {
                    Strand other = singles.get(candidate);
                    if (other != null && candidate.language == member.language) {
                        agglomeration.link(single, other, score(single, other));
                    }
                }
            }
            agglomeration.run();
            return examples;
        }

        private double score(Strand one, Strand other) {
            double[] features = JoinFeatures.of(one, other);
            boolean same = stories.getOrDefault(one.members.getFirst(), 0L)
                    .equals(stories.getOrDefault(other.members.getFirst(), 0L));
            examples.add(new Example(features, same, false));
            double close = features[CLOSEST] + features[PIECES];
            return same ? 1 + close : close < FAR ? Agglomeration.HOPELESS : -1;
        }
    }
}
