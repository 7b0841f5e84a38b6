package org.throughline.engine.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.reading.AnnotatedArticle;

/** The memory of reports: tells which articles carry the same one. */
public final class CopyIndex {
    private final Map<Long, Family> families = new LinkedHashMap<>();

    /** Places an article; the family it now belongs to. */
    public Family place(AnnotatedArticle article) {
        Family family = new Family(
                article.id(), article.id(), null, List.of(new Family.Member(article.id(), CopyKind.ORIGINAL, 1)));
        families.put(family.id(), family);
        return family;
    }

    public List<Family> families() {
        return new ArrayList<>(families.values());
    }
}
