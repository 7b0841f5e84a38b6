package org.throughline.engine.name.knowledge;

import org.throughline.engine.name.EntityKind;

/**
 * What is needed of a known entity to tell it from others of its name.
 *
 * @param id Wikidata's id, such as {@code Q42}
 * @param prominence in how many encyclopaedias it has an article, at least 1
 * @param description in English, else in another language; empty if there is none
 */
public record KnownItem(String id, EntityKind kind, int prominence, String description) {}
