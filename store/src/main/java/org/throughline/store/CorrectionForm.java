package org.throughline.store;

import java.nio.charset.StandardCharsets;
import org.throughline.engine.Correction;
import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.story.StoryCorrection;
import tools.jackson.core.JacksonException;

/** How corrections are written in the log: the kind of the row tells which record its JSON holds. */
final class CorrectionForm {
    private static final String MERGE_ENTITIES = "merge-entities";
    private static final String SPLIT_ENTITY = "split-entity";
    private static final String SPLIT_BY_ROLE = "split-entity-by-role";
    private static final String KIND_OF_ENTITY = "kind-of-entity";
    private static final String JOIN_STORIES = "join-stories";
    private static final String PART_STORY = "part-story";

    private CorrectionForm() {}

    static String kind(Correction correction) {
        return switch (correction) {
            case Correction.OfEntities(EntityCorrection.Merge merge) -> MERGE_ENTITIES;
            case Correction.OfEntities(EntityCorrection.Split split) -> SPLIT_ENTITY;
            case Correction.OfEntities(EntityCorrection.SplitByRole split) -> SPLIT_BY_ROLE;
            case Correction.OfEntities(EntityCorrection.OfKind of) -> KIND_OF_ENTITY;
            case Correction.OfStories(StoryCorrection.Together together) -> JOIN_STORIES;
            case Correction.OfStories(StoryCorrection.Apart apart) -> PART_STORY;
        };
    }

    static byte[] write(Correction correction) {
        Object said = switch (correction) {
            case Correction.OfEntities(EntityCorrection of) -> of;
            case Correction.OfStories(StoryCorrection of) -> of;
        };
        return StoredForm.json(said).getBytes(StandardCharsets.UTF_8);
    }

    static Correction read(String kind, byte[] json, long sequence) {
        try {
            return switch (kind) {
                case MERGE_ENTITIES -> new Correction.OfEntities(StoredForm.read(json, EntityCorrection.Merge.class));
                case SPLIT_ENTITY -> new Correction.OfEntities(StoredForm.read(json, EntityCorrection.Split.class));
                case SPLIT_BY_ROLE ->
                    new Correction.OfEntities(StoredForm.read(json, EntityCorrection.SplitByRole.class));
                case KIND_OF_ENTITY -> new Correction.OfEntities(StoredForm.read(json, EntityCorrection.OfKind.class));
                case JOIN_STORIES -> new Correction.OfStories(StoredForm.read(json, StoryCorrection.Together.class));
                case PART_STORY -> new Correction.OfStories(StoredForm.read(json, StoryCorrection.Apart.class));
                default -> throw new StoreException("Entry " + sequence + " of the log is of an unknown kind: " + kind);
            };
        } catch (JacksonException damage) {
            throw new StoreException("Entry " + sequence + " of the log is damaged: " + damage.getMessage(), damage);
        }
    }
}
