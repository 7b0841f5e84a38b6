package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Article;

/** The memory of entities: which local entity of which article is whom. A state machine, fed in the order of the log. */
public final class EntityRegister {
    private final List<Entity> entities = new ArrayList<>();

    /** The ids of the article's local entities, in their order. */
    public long[] resolve(Article article, Names names) {
        return new long[names.entities().size()];
    }

    public List<Entity> entities() {
        return List.copyOf(entities);
    }
}
