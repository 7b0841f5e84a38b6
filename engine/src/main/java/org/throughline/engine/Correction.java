package org.throughline.engine;

import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.story.StoryCorrection;

/** A person's word against the program's: an input of the log like a page, obeyed until it is taken back. */
public sealed interface Correction {
    /** On who is who. */
    record OfEntities(EntityCorrection said) implements Correction {}

    /** On which reports tell one story. */
    record OfStories(StoryCorrection said) implements Correction {}
}
