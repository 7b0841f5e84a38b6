package org.throughline.engine.name.knowledge;

/** Takes the entities of a dump. What it was given counts only once {@link KnowledgeImport#read} has returned. */
@FunctionalInterface
public interface KnowledgeSink {
    void accept(KnownEntity entity);
}
