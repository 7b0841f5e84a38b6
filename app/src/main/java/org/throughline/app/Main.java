package org.throughline.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line: every command is one class in this package, named in the list below.
 *
 * <p>Output is UTF-8 whatever the locale, answers go to standard output and everything else to standard error. Exit codes:
 * 0 done, 1 some inputs were put aside, 2 wrong usage, 3 it could not be done.
 */
@Command(
        name = "throughline",
        header = "Throughline reads many news sources and tells every story once.",
        description = {
            "",
            "It finds out who reported a story first and who copied whom, what each source adds or"
                    + " contradicts, who said what, and how the story goes on from week to week.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Start here:",
            "  ./throughline read samples/           the stories in some sample pages",
            "  ./throughline demo                    six invented publishers, and the reader that follows them",
            "  ./throughline read --help             what can be read, and how",
            "  ./throughline add URL                 a source: the address of a feed or of a site",
            "  ./throughline serve                   the reader in the browser",
            "",
            "Beside the program: ./throughline test (every check), ./throughline bench --help (scores, models, speed).",
            "",
            Main.EXIT_CODES
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = BuildVersion.class,
        subcommands = {
            ReadCommand.class,
            AddCommand.class,
            SourcesCommand.class,
            FetchCommand.class,
            ImportCommand.class,
            PutAsideCommand.class,
            ExtractCommand.class,
            ExportCommand.class,
            EntitiesCommand.class,
            KnowledgeCommand.class,
            ServeCommand.class,
            DemoCommand.class,
        })
public final class Main implements Callable<Integer> {
    /** What {@code read} and {@code import} understand of a line of JSON. */
    static final String FIELDS =
            "A line of JSON is an object with text, body or content (or html) and, as far as known,"
                    + " title or headline; url or link; time, date or published (_at); source, site or publisher; lang or"
                    + " language; author(s); id; captured. Fields that are not used are named.";

    static final String EXIT_CODES =
            "Exit codes: 0 done, 1 some inputs were put aside, 2 wrong usage, 3 it could not be done.";

    /** Done. */
    static final int OK = 0;
    /** Some inputs were put aside, each named with its reason; the rest was done. */
    static final int SOME_QUARANTINED = 1;
    /** The command line was not understood. */
    static final int WRONG_USAGE = 2;
    /** It could not be done: no rights, no space, a port in use. */
    static final int FAILED = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Tell more: log messages, and the trace of an error.")
    void setVerbose(boolean verbose) {
        if (verbose) {
            LogLevels.tellMore();
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return OK;
    }

    /** Where to start is told once, not under every command. */
    private static void shortFooters(CommandLine commandLine) {
        for (CommandLine command : commandLine.getSubcommands().values()) {
            command.getCommandSpec().usageMessage().footer("", EXIT_CODES);
            shortFooters(command);
        }
    }

    /** Runs one command line against the given writers; the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        shortFooters(commandLine);
        commandLine
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(90)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        Terminal.ofProcess().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new PlainUsageErrors())
                .setExecutionExceptionHandler(new PlainFailures());
        int code = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) {
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }
}
