package org.throughline.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "throughline",
        mixinStandardHelpOptions = true,
        description = "Reads many news sources and tells every story once.",
        subcommands = {})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
