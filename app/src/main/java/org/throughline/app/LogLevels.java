package org.throughline.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Logging is quiet unless asked; the switch lies here because logback is started by nothing else when nothing logs. */
final class LogLevels {
    /** Held on to, or its level would be forgotten. */
    private static final java.util.logging.Logger LUCENE = java.util.logging.Logger.getLogger("org.apache.lucene");

    private static volatile boolean more;

    private LogLevels() {}

    static void tellMore() {
        more = true;
        if (LoggerFactory.getLogger("org.throughline") instanceof Logger logger) {
            logger.setLevel(Level.DEBUG);
        }
    }

    static boolean tellsMore() {
        return more;
    }

    /** Lucene tells at its start which processor features it would like; nobody asked. */
    static void quietLucene() {
        LUCENE.setLevel(java.util.logging.Level.SEVERE);
    }
}
