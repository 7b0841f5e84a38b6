package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;

/** The memory of live stories: decides which story a report joins, or that it opens one. */
public final class StoryBook {
    private final Map<Long, Story> stories = new LinkedHashMap<>();

    /**
     * Places an article's family; the id of the story it now belongs to.
     *
     * @param entities the entity ids of the article's local entities
     */
    public long place(AnnotatedArticle article, Family family, long[] entities) {
        stories.put(family.id(), new Story(family.id(), List.of(family.id())));
        return family.id();
    }

    public List<Story> stories() {
        return new ArrayList<>(stories.values());
    }
}
