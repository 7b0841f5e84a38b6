package org.throughline.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Logging is quiet unless asked; the switch lies here because logback is started by nothing else when nothing logs. */
final class LogLevels {
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
}
