package org.throughline.feeds.invented;

import java.io.IOException;

/** What one invented host answers; called from many threads. */
@FunctionalInterface
public interface Site {
    void answer(Request request, Reply reply) throws IOException;

    /** A site that always answers the same. */
    static Site always(int status, String type, String body) {
        return (request, reply) -> reply.send(status, type, body);
    }
}
