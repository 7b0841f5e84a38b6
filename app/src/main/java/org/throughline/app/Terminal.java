package org.throughline.app;

import org.jspecify.annotations.Nullable;

/**
 * What the process writes to, as the launch script found it: Java itself cannot tell which of its streams is a terminal.
 *
 * @param answers whether standard output is a terminal
 * @param messages whether standard error is one
 * @param columns width to lay text out for
 * @param colours whether standard output takes colours and the person wants them (see no-color.org)
 */
record Terminal(boolean answers, boolean messages, int columns, boolean colours) {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 100;

    /** Values by name, null where there is none. */
    @FunctionalInterface
    interface Settings {
        @Nullable
        String of(String name);
    }

    static Terminal ofProcess() {
        return of(name -> System.getProperty(name), name -> System.getenv(name));
    }

    static Terminal of(Settings properties, Settings environment) {
        boolean answers = "terminal".equals(properties.of("throughline.stdout"));
        boolean messages = "terminal".equals(properties.of("throughline.stderr"));
        String refused = environment.of("NO_COLOR");
        boolean colours = answers && (refused == null || refused.isEmpty()) && !"dumb".equals(environment.of("TERM"));
        return new Terminal(answers, messages, columns(properties.of("throughline.columns")), colours);
    }

    private static int columns(@Nullable String said) {
        try {
            return said == null ? NARROWEST : Math.clamp(Integer.parseInt(said.strip()), NARROWEST, WIDEST);
        } catch (NumberFormatException notANumber) {
            return NARROWEST;
        }
    }
}
