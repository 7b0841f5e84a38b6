package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Mention;

/** Reads who a noun of one sentence stands for: its names, its words, and for pronouns whom they refer to. */
final class PartyReader {
    private static final Set<String> PERSON = Set.of("he", "she", "him", "her", "i", "me");
    private static final Set<String> BODY = Set.of("it", "they", "them", "we", "us", "itself", "themselves");
    private static final Set<String> FIRST = Set.of("i", "we", "us", "me", "our", "my");
    private static final Set<String> PREFIXES = Set.of("anti", "pro", "non");
    private static final Set<String> SPATIAL =
            Set.of("in", "from", "of", "to", "throughout", "at", "near", "by", "on", "across");

    private final SentenceTree tree;
    private final ArticleParties article;
    private final List<Mention> mentions;
    private final int speaker;
    /** By noun: each is asked for several times. */
    private final Map<Integer, List<Party>> read = new HashMap<>();

    /** @param speaker the entity whose words the sentence quotes, -1 if none */
    PartyReader(SentenceTree tree, ArticleParties article, List<Mention> mentions, int speaker) {
        this.tree = tree;
        this.article = article;
        this.mentions = mentions;
        this.speaker = speaker;
    }

    /** Everyone the noun and what is joined to it by "and" stand for; empty if nobody is known. */
    List<Party> parties(int noun) {
        List<Party> parties = new ArrayList<>();
        if (noun < 0) {
            return parties;
        }
        for (int each : tree.coordinated(noun)) {
            List<Party> known = read.get(each);
            if (known == null) {
                known = one(each);
                read.put(each, known);
            }
            parties.addAll(known);
        }
        return parties;
    }

    private List<Party> one(int noun) {
        String word = tree.lower(noun);
        if (speaker >= 0 && tree.tag(noun).startsWith("PRP") && FIRST.contains(word)) {
            return List.of(article.party(noun, speaker));
        }
        boolean pronoun = tree.tag(noun).startsWith("PRP");
        if (pronoun && (PERSON.contains(word) || BODY.contains(word))) {
            return article.antecedent(noun, tree.token(noun).span(), PERSON.contains(word));
        }
        List<Integer> phrase = tree.phrase(noun);
        List<Party> pair = article.pair(noun, words(phrase));
        if (!pair.isEmpty()) {
            return pair;
        }
        Party party = named(noun, phrase);
        List<Party> parties = new ArrayList<>();
        boolean people =
                !ActorCodes.instance().of(tree.token(noun).form()).sector().isEmpty();
        if (party.isKnown() || people) {
            parties.add(party);
        }
        parties.addAll(joinedModifiers(noun, party));
        return parties;
    }

    /** "Hungarian and Romanian officials": the second people. */
    private List<Party> joinedModifiers(int noun, Party first) {
        List<Party> more = new ArrayList<>();
        for (int modifier : tree.dependents(noun)) {
            boolean joined = tree.is(modifier, "amod") || tree.is(modifier, "compound");
            for (int other : joined ? tree.dependents(modifier) : List.<Integer>of()) {
                if (tree.is(other, "conj")) {
                    ActorCodes.Code code =
                            ActorCodes.instance().of(List.of(tree.token(other).form()));
                    int entity = entityIn(List.of(other), code);
                    Party party = new Party(
                            other,
                            entity,
                            new ActorCodes.Code(code.country(), first.code().sector()));
                    if (party.isKnown()) {
                        more.add(party);
                    }
                }
            }
        }
        return more;
    }

    private Party named(int noun, List<Integer> phrase) {
        List<Integer> near = near(noun, phrase);
        ActorCodes.Code code = ActorCodes.instance().of(forms(near));
        ActorCodes.Code head = ActorCodes.instance().of(headName(noun, near));
        if (!head.country().isEmpty()) {
            code = new ActorCodes.Code(head.country(), code.sector());
        }
        if (tree.lower(phrase.getFirst()).equals("ethnic")) {
            String home = ActorCodes.instance()
                    .of(forms(phrase.subList(near.size(), phrase.size())))
                    .country();
            code = home.isEmpty() ? code : new ActorCodes.Code(home, "CVL");
        }
        if (code.country().isEmpty()) {
            ActorCodes.Code wide = ActorCodes.instance().of(forms(phrase));
            code = new ActorCodes.Code(wide.country(), code.sector().isEmpty() ? wide.sector() : code.sector());
        }
        int entity = entityIn(near, code);
        if (entity < 0) {
            entity = entityIn(phrase, code);
        }
        if (entity < 0
                && tree.lower(near.getFirst()).equals("the")
                && !code.sector().isEmpty()) {
            entity = article.holder(new Span(
                    tree.token(near.getFirst()).span().start(),
                    tree.token(near.getLast()).span().end()));
        }
        if (entity >= 0 && code.country().isEmpty()) {
            ActorCodes.Code known = article.party(noun, entity).code();
            code = new ActorCodes.Code(known.country(), code.sector().isEmpty() ? known.sector() : code.sector());
        }
        return new Party(noun, entity, code);
    }

    /** The words of the phrase that stand with the noun itself, without what follows a preposition. */
    private List<Integer> near(int noun, List<Integer> phrase) {
        List<Integer> near = new ArrayList<>();
        for (int word : phrase) {
            boolean after = word > noun && SPATIAL.contains(tree.lower(word));
            if (after) {
                break;
            }
            near.add(word);
        }
        return near;
    }

    private List<String> forms(List<Integer> words) {
        List<String> forms = new ArrayList<>(words.size());
        for (int word : words) {
            boolean against = word > 1 && tree.lower(word - 1).equals("-") && PREFIXES.contains(tree.lower(word - 2));
            forms.add(against ? "" : tree.token(word).form());
        }
        return forms;
    }

    /** The name that ends with the noun: the noun alone, else with up to three words before it. */
    private List<String> headName(int noun, List<Integer> near) {
        int last = near.indexOf(noun);
        for (int length = 4; length > 0 && last >= 0; length--) {
            if (last - length + 1 >= 0) {
                List<String> forms = forms(near.subList(last - length + 1, last + 1));
                if (ActorCodes.instance().longestName(forms, 0) == forms.size()) {
                    return forms;
                }
            }
        }
        return List.of();
    }

    private List<String> words(List<Integer> phrase) {
        List<String> words = new ArrayList<>(phrase.size());
        phrase.forEach(word -> words.add(tree.lower(word)));
        return words;
    }

    /** The entity named in the words: a person or body before a place, then the state itself where the article names it. */
    private int entityIn(List<Integer> words, ActorCodes.Code code) {
        int found = -1;
        for (int word : words) {
            Span span = tree.token(word).span();
            for (Mention mention : mentions) {
                if (mention.span().overlaps(span)) {
                    boolean better = found < 0 || (article.isPlace(found) && !article.isPlace(mention.entity()));
                    found = better ? mention.entity() : found;
                }
            }
        }
        return found >= 0 ? found : article.state(code.country());
    }
}
