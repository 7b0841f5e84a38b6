package org.throughline.engine.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of one article: where they stand and what they stand for. */
public record Names(List<Mention> mentions, List<LocalEntity> entities) {
    public static final Names NONE = new Names(List.of(), List.of());

    public Names {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
    }

    /** The mention that covers the offset, if any. */
    public @Nullable Mention at(int offset) {
        for (Mention mention : mentions) {
            if (mention.span().start() <= offset && offset < mention.span().end()) {
                return mention;
            }
        }
        return null;
    }

    public List<Mention> in(int sentence) {
        return mentions.stream().filter(m -> m.sentence() == sentence).toList();
    }
}
