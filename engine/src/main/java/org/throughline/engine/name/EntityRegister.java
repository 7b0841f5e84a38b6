package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;

/** The memory of entities: which local entity of which article is whom. A state machine, fed in the order of the log. */
public final class EntityRegister {
    private static final double SAME = 0.5;

    private final NameMatcher matcher = new NameMatcher();
    private final Map<Long, Entity> entities = new LinkedHashMap<>();

    /** The ids of the article's local entities, in their order. */
    public long[] resolve(Article article, Names names) {
        long[] ids = new long[names.entities().size()];
        for (int i = 0; i < ids.length; i++) {
            LocalEntity local = names.entities().get(i);
            Entity known = find(local);
            Entity grown = known == null ? opened(local) : joined(known, local);
            entities.put(grown.id(), grown);
            ids[i] = grown.id();
        }
        return ids;
    }

    private @Nullable Entity find(LocalEntity local) {
        Entity best = null;
        double highest = SAME;
        for (Entity entity : entities.values()) {
            double score = entity.kind() == local.kind() ? matcher.score(entity.name(), local.name()) : 0;
            if (score > highest) {
                highest = score;
                best = entity;
            }
        }
        return best;
    }

    private static Entity opened(LocalEntity local) {
        long id = Ids.of("entity", local.kind().label(), local.name());
        return new Entity(id, local.kind(), local.name(), local.spellings(), local.titles());
    }

    private static Entity joined(Entity entity, LocalEntity local) {
        TreeMap<String, Integer> spellings = new TreeMap<>(entity.spellings());
        local.spellings().forEach((spelling, count) -> spellings.merge(spelling, count, Integer::sum));
        TreeSet<String> titles = new TreeSet<>(entity.titles());
        titles.addAll(local.titles());
        String name = local.name().length() > entity.name().length() ? local.name() : entity.name();
        return new Entity(entity.id(), entity.kind(), name, spellings, List.copyOf(titles));
    }

    public List<Entity> entities() {
        return new ArrayList<>(entities.values());
    }
}
