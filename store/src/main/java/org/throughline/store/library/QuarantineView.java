package org.throughline.store.library;

/** An input that was put aside. */
public record QuarantineView(String identity, String source, String reason, String detail, int tries) {}
