package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Referents;

/**
 * The parties of an article as it goes on: codes of its entities, and who was spoken of last, for "he", "it" and "the two
 * countries".
 */
final class ArticleParties {
    private static final Set<String> PAIRS = Set.of("two", "both");
    private static final Set<String> SIDES = Set.of(
            "countries",
            "leaders",
            "sides",
            "nations",
            "states",
            "men",
            "neighbours",
            "neighbors",
            "presidents",
            "governments");
    private static final int REMEMBERED = 6;
    private static final Party NOBODY = new Party(-1, -1, ActorCodes.Code.NONE);

    private final Names names;
    private final Referents referents;
    private final ActorCodes.Code[] codes;
    private final Map<String, Integer> states = new HashMap<>();
    private final List<Party> recent = new ArrayList<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Map<String, Party> firstOfState = new HashMap<>();

    ArticleParties(Names names, Referents referents) {
        this.referents = referents;
        this.names = names;
        codes = new ActorCodes.Code[names.entities().size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code(names.entities().get(i));
            boolean state = names.entities().get(i).kind() == EntityKind.PLACE
                    && !codes[i].country().isEmpty();
            if (state) {
                states.putIfAbsent(codes[i].country(), i);
            }
        }
    }

    /** By its own name, else by the titles the article gives it ("Kazakh President"). */
    private static ActorCodes.Code code(LocalEntity entity) {
        ActorCodes.Code own = ActorCodes.instance().of(entity.name());
        for (String spelling : entity.spellings().keySet()) {
            own = own.country().isEmpty() ? ActorCodes.instance().of(spelling) : own;
        }
        for (String title : entity.titles()) {
            ActorCodes.Code said = ActorCodes.instance().of(title);
            String country = said.country().isEmpty() ? own.country() : said.country();
            own = new ActorCodes.Code(country, said.sector().isEmpty() ? own.sector() : said.sector());
        }
        return own;
    }

    Party party(int noun, int entity) {
        return new Party(noun, entity, codes[entity]);
    }

    boolean isPlace(int entity) {
        EntityKind kind = names.entities().get(entity).kind();
        return kind == EntityKind.PLACE || kind == EntityKind.OTHER;
    }

    /** The entity that is the state itself, -1 if the article does not name it. */
    int state(String country) {
        return country.isEmpty() ? -1 : states.getOrDefault(country, -1);
    }

    /** Whom a pronoun means: the last party spoken of that can be a person, or a body. */
    List<Party> antecedent(int noun, Span pronoun, boolean person) {
        int meant = person ? referents.meant(pronoun) : -1;
        if (meant >= 0) {
            return List.of(party(noun, meant));
        }
        for (int i = recent.size() - 1; i >= 0; i--) {
            Party party = recent.get(i);
            if (party.entity() < 0
                    ? !person
                    : (names.entities().get(party.entity()).kind() == EntityKind.PERSON) == person) {
                return List.of(new Party(noun, party.entity(), party.code()));
            }
        }
        return List.of();
    }

    /** The person whom an office stands for ("the Veldian envoy"), -1 if the article does not tell. */
    int holder(Span phrase) {
        int meant = referents.meant(phrase);
        return meant >= 0 && names.entities().get(meant).kind() == EntityKind.PERSON ? meant : -1;
    }

    /** "the two countries", "both leaders": the two states whose people the article speaks of most; empty for other words. */
    List<Party> pair(int noun, List<String> words) {
        boolean pair = words.size() <= 4
                && words.stream().anyMatch(PAIRS::contains)
                && words.stream().anyMatch(SIDES::contains);
        if (!pair) {
            return List.of();
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .map(state -> {
                    Party known = firstOfState.getOrDefault(state.getKey(), NOBODY);
                    return new Party(noun, known.entity(), known.code());
                })
                .toList();
    }

    void spokenOf(Party party) {
        if (party.isKnown()) {
            String state = party.code().country().isEmpty()
                    ? "#" + party.entity()
                    : party.code().country();
            boolean person = party.code().sector().equals("GOV")
                    || (party.entity() >= 0
                            && names.entities().get(party.entity()).kind() == EntityKind.PERSON);
            weights.merge(state, person ? 3 : 1, Integer::sum);
            firstOfState.putIfAbsent(state, party);
            recent.remove(party);
            recent.add(party);
            if (recent.size() > REMEMBERED) {
                recent.removeFirst();
            }
        }
    }
}
