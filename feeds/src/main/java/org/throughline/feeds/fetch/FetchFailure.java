package org.throughline.feeds.fetch;

import java.time.Duration;

/** Why nothing was fetched, in words for people; never says more of a refused address than that it is refused. */
public final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** The same words for every refused address. */
    public static final String REFUSAL = "not an address of the public web (see --allow)";

    /** The kinds of failure. */
    public enum Kind {
        /** Not an address of the public web; asked nobody. */
        REFUSED,
        /** No such host, no connection, a broken answer. */
        UNREACHABLE,
        /** Longer than the time for one fetch. */
        OUT_OF_TIME,
        /** More than the limits allow. */
        TOO_LARGE,
        /** The host asked for a pause, which is kept. */
        PAUSED
    }

    private final Kind kind;
    private final Duration wait;

    FetchFailure(Kind kind, String message) {
        this(kind, message, Duration.ZERO);
    }

    FetchFailure(Kind kind, String message, Duration wait) {
        super(message);
        this.kind = kind;
        this.wait = wait;
    }

    static FetchFailure refused() {
        return new FetchFailure(Kind.REFUSED, REFUSAL);
    }

    /** An answer that is no success. */
    public static FetchFailure answered(int status) {
        return new FetchFailure(Kind.UNREACHABLE, "the server answered " + status);
    }

    public Kind kind() {
        return kind;
    }

    /** How long the host wants to be left alone; zero unless it said so. */
    public Duration waitFor() {
        return wait;
    }
}
