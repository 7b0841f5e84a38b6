package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.quotation.Referents;
import org.throughline.engine.time.TimeExpression;

/**
 * Codes who did what to whom in each sentence.
 *
 * <p>Assumes English with a parse; other languages have no actions yet. A lexicon of some hundred verbs with conditions on
 * what they govern gives the category, the tree gives the parties, verbs above change both ("threatened to", "urged to").
 * What a quotation says counts as its speaker's. Linear in the sentence but for bounded windows; about two milliseconds
 * for 4 kB. Safe for many threads.
 */
public final class ActionFinder {
    private static final int LONGEST_SENTENCE = 250;

    private final ActionLexicon lexicon = ActionLexicon.english();
    private final VerbRepair repair = new VerbRepair(lexicon);

    public List<Action> find(
            Article article,
            List<ParsedSentence> sentences,
            Names names,
            Referents referents,
            List<TimeExpression> times,
            List<Quotation> quotations) {
        if (!article.language().equals("en")) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        ArticleParties parties = new ArticleParties(names, referents);
        Map<Integer, List<Mention>> mentions = bySentence(names);
        for (ParsedSentence sentence : sentences) {
            int length = sentence.tokens().size();
            if (length > 1 && length <= LONGEST_SENTENCE) {
                List<Mention> own = mentions.getOrDefault(sentence.index(), List.of());
                Reading reading = new Reading(sentence, own, times, quotations, names);
                actions.addAll(reading.actions(parties));
            }
        }
        return actions;
    }

    private static Map<Integer, List<Mention>> bySentence(Names names) {
        Map<Integer, List<Mention>> mentions = new LinkedHashMap<>();
        for (Mention mention : names.mentions()) {
            mentions.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
        }
        return mentions;
    }

    /** The work on one sentence. */
    private final class Reading {
        private final ParsedSentence sentence;
        private final List<Mention> mentions;
        private final List<TimeExpression> times;
        private final List<Quotation> quotations;
        private final Names names;
        private final SentenceTree tree;
        private final Clauses clauses;

        Reading(
                ParsedSentence sentence,
                List<Mention> mentions,
                List<TimeExpression> times,
                List<Quotation> quotations,
                Names names) {
            this.sentence = sentence;
            this.mentions = mentions;
            this.times = times;
            this.quotations = quotations;
            this.names = names;
            tree = new SentenceTree(repair.repair(sentence.tokens()));
            clauses = new Clauses(tree, lexicon);
        }

        List<Action> actions(ArticleParties parties) {
            Map<Integer, Draft> drafts = new LinkedHashMap<>();
            FrameMatcher matcher = new FrameMatcher(tree, clauses, lexicon);
            for (int word = 0; word < tree.size(); word++) {
                Draft draft = matcher.match(word);
                if (draft != null) {
                    drafts.put(word, draft);
                }
            }
            Composer composer = new Composer(tree, clauses, lexicon, drafts);
            new ArrayList<>(drafts.values()).reversed().forEach(composer::compose);
            composer.composeDuties();
            composer.nest();
            List<Action> actions = new ArrayList<>();
            Map<Integer, PartyReader> readers = new HashMap<>();
            for (Draft draft : drafts.values()) {
                int speaker = speaker(tree.token(draft.trigger).span());
                PartyReader reader =
                        readers.computeIfAbsent(speaker, said -> new PartyReader(tree, parties, mentions, said));
                new RoleFinder(tree, clauses, reader).fill(draft, speaker, parties);
                boolean ofSomebody = !draft.sources.isEmpty() || !draft.targets.isEmpty();
                if (ofSomebody && !(draft.ofDuty && draft.targets.isEmpty())) {
                    actions.add(action(draft));
                }
            }
            remember(parties, readers.computeIfAbsent(-1, said -> new PartyReader(tree, parties, mentions, said)));
            return actions;
        }

        private void remember(ArticleParties parties, PartyReader reader) {
            for (int word = 0; word < tree.size(); word++) {
                if (tree.isNoun(word)
                        && (tree.is(word, "nsubj")
                                || tree.is(word, "nmod")
                                || tree.is(word, "obj")
                                || tree.is(word, "obl"))) {
                    reader.parties(word).forEach(parties::spokenOf);
                }
            }
        }

        private int speaker(Span trigger) {
            for (Quotation quotation : quotations) {
                if (quotation.speaker() >= 0 && quotation.content().stream().anyMatch(span -> span.contains(trigger))) {
                    return quotation.speaker();
                }
            }
            return -1;
        }

        private Action action(Draft draft) {
            return new Action(
                    sentence.index(),
                    tree.token(draft.trigger).span(),
                    draft.category,
                    draft.frame.mode().isEmpty() ? null : draft.frame.mode(),
                    entities(draft.sources),
                    entities(draft.targets),
                    codes(draft.sources),
                    codes(draft.targets),
                    draft.negated,
                    draft.modality,
                    date(draft.trigger),
                    place(draft),
                    new Matter(tree, clauses).of(draft),
                    draft.above == null ? null : tree.token(draft.above.trigger).span(),
                    Confidence.of(draft, tree));
        }

        private static List<Integer> entities(List<Party> parties) {
            Set<Integer> entities = new LinkedHashSet<>();
            parties.stream().filter(party -> party.entity() >= 0).forEach(party -> entities.add(party.entity()));
            return List.copyOf(entities);
        }

        private static List<String> codes(List<Party> parties) {
            return parties.stream()
                    .map(party -> party.code().toString())
                    .distinct()
                    .toList();
        }

        private @Nullable String date(int trigger) {
            Span at = tree.token(trigger).span();
            TimeExpression nearest = null;
            for (TimeExpression time : times) {
                boolean candidate = time.sentence() == sentence.index()
                        && time.type() != TimeExpression.Type.SET
                        && time.type() != TimeExpression.Type.DURATION
                        && Character.isDigit(time.value().charAt(0));
                if (candidate && (nearest == null || distance(time.span(), at) < distance(nearest.span(), at))) {
                    nearest = time;
                }
            }
            return nearest == null ? null : nearest.value();
        }

        private static int distance(Span one, Span other) {
            return Math.abs(one.start() - other.start());
        }

        private int place(Draft draft) {
            int noun = clauses.withPreposition(draft.trigger, "in");
            if (noun < 0) {
                return -1;
            }
            for (Mention mention : mentions) {
                boolean there = mention.span().overlaps(tree.token(noun).span());
                if (there && names.entities().get(mention.entity()).kind() == EntityKind.PLACE) {
                    return mention.entity();
                }
            }
            return -1;
        }
    }
}
