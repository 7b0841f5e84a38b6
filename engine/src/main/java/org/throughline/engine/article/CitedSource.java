package org.throughline.engine.article;

/**
 * Whom a report relies on.
 *
 * @param name as written ("varniapost.example", "Varnian news agencies", "a source")
 * @param span where the report says so
 */
public record CitedSource(Kind kind, String name, Span span) {
    /** What sort of source is relied on. */
    public enum Kind {
        OUTLET,
        AGENCY,
        INTERVIEW,
        UNNAMED
    }
}
