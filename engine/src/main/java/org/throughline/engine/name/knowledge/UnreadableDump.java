package org.throughline.engine.name.knowledge;

/** A dump that is cut short, corrupt or of another kind; its message says which, for a person to read. */
public final class UnreadableDump extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableDump(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableDump(String message) {
        super(message);
    }
}
