package org.throughline.engine.page;

import java.util.Locale;

/** A page that cannot be read, and why: it is quarantined under this reason and counted, the others are read. */
public final class UnreadablePage extends Exception {
    private static final long serialVersionUID = 1;

    /** Why a page was put aside. */
    public enum Reason {
        EMPTY("it is empty"),
        BINARY("not a text: the content is binary"),
        TOO_LARGE("larger than the limit of 5 MB"),
        OUT_OF_TIME("not read within 2 seconds"),
        NO_ARTICLE("no article was found on the page"),
        MALFORMED("not in the form that its name promises"),
        UNREACHABLE("it cannot be opened"),
        FAILED("an error in Throughline; please report it");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** The name used in output: lower case with hyphens. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String detail;

    public UnreadablePage(Reason reason) {
        this(reason, "");
    }

    /** @param detail what a person needs to know beyond the reason; may be empty */
    public UnreadablePage(Reason reason, String detail) {
        super(detail.isEmpty() ? reason.words() : reason.words() + " (" + detail + ")");
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
