package org.throughline.engine.page;

/** A page that cannot be read, and why: it is quarantined under this reason and counted, the others are read. */
public final class UnreadablePage extends Exception {
    private static final long serialVersionUID = 1;

    /** Why a page was put aside. */
    public enum Reason {
        EMPTY("the file is empty"),
        BINARY("not a text: the content is binary"),
        TOO_LARGE("larger than the limit of 5 MB"),
        OUT_OF_TIME("not read within 2 seconds"),
        NO_ARTICLE("no article was found on the page"),
        MALFORMED("not in the form that its name promises"),
        UNREACHABLE("the file cannot be opened");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Reason reason;

    public UnreadablePage(Reason reason) {
        super(reason.words());
        this.reason = reason;
    }

    public UnreadablePage(Reason reason, String detail) {
        super(reason.words() + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
