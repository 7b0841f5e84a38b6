package org.throughline.app.reading;

/** Told after every page. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress SILENT = () -> {};

    void step();
}
