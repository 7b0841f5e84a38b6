package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which names of one article are one entity's: a person's full and short forms and other spellings, an organisation
 * and its initials, a country and its people's name.
 *
 * <p>A surname alone is the last person of that surname whose full name was read; so two people of one surname stay apart.
 */
final class LocalJoin {
    private final String text;
    private final PersonJoin people = new PersonJoin();
    private final OrganisationJoin organisations = new OrganisationJoin();
    private final Map<String, EntityDraft> places = new LinkedHashMap<>();
    private final Map<String, EntityDraft> others = new LinkedHashMap<>();

    LocalJoin(String text) {
        this.text = text;
    }

    /** @param found in the order of the text */
    Names join(List<FoundName> found) {
        List<FoundName> all = new BracketNames(text).complete(found);
        all.forEach(this::learn);
        List<EntityDraft> drafts = new ArrayList<>();
        FoundName before = null;
        for (FoundName name : all) {
            EntityDraft bracketed = before == null ? null : bracketed(before, drafts.getLast(), name);
            EntityDraft draft = bracketed == null ? draft(name) : bracketed;
            draft.add(name);
            drafts.add(draft);
            before = name;
        }
        return names(all, drafts);
    }

    private void learn(FoundName name) {
        if (name.kind() == EntityKind.PERSON) {
            people.learn(name.spelling());
        } else if (name.kind() == EntityKind.ORGANISATION) {
            organisations.learn(name.spelling());
        }
    }

    /** The entity of the name before, if this one stands in brackets after it and is the same in other letters. */
    private @Nullable EntityDraft bracketed(FoundName before, EntityDraft whose, FoundName name) {
        if (before.sentence() != name.sentence() || !BracketNames.isBracketed(text, before, name)) {
            return null;
        }
        if (whose.kind() == EntityKind.PERSON && BracketNames.isOtherSpelling(before.spelling(), name.spelling())) {
            people.alias(name.spelling(), whose);
            return whose;
        }
        if (whose.kind() == EntityKind.ORGANISATION
                && OrganisationJoin.isShortFor(name.spelling(), before.spelling())) {
            organisations.alias(name.spelling(), whose);
            return whose;
        }
        return null;
    }

    private EntityDraft draft(FoundName name) {
        return switch (name.kind()) {
            case PERSON -> people.draft(name.spelling());
            case ORGANISATION -> organisations.draft(name.spelling());
            case PLACE -> place(name.spelling());
            case OTHER -> other(name.spelling());
        };
    }

    private EntityDraft place(String spelling) {
        String known = PlaceNames.placeOf(spelling);
        String key = known == null ? NameVote.key(spelling) : known;
        return places.computeIfAbsent(key, any -> new EntityDraft(EntityKind.PLACE));
    }

    private EntityDraft other(String spelling) {
        String country = Demonyms.country(spelling);
        if (country == null) {
            return others.computeIfAbsent(NameVote.key(spelling), any -> new EntityDraft(EntityKind.OTHER));
        }
        EntityDraft draft = place(country);
        draft.peopleOf(country);
        return draft;
    }

    private static Names names(List<FoundName> all, List<EntityDraft> drafts) {
        Map<EntityDraft, Integer> indexes = new LinkedHashMap<>();
        List<LocalEntity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int name = 0; name < all.size(); name++) {
            EntityDraft draft = drafts.get(name);
            Integer index = indexes.get(draft);
            if (index == null) {
                index = entities.size();
                indexes.put(draft, index);
                entities.add(draft.finish());
            }
            mentions.add(
                    new Mention(all.get(name).sentence().index(), all.get(name).span(), index));
        }
        return new Names(mentions, entities);
    }
}
