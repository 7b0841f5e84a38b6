package org.throughline.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with a command line and where help is, rather than printing all of the help. */
final class PlainUsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("throughline: " + inWords(failure, command, arguments));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return Main.WRONG_USAGE;
    }

    private static String inWords(ParameterException failure, CommandLine command, String[] arguments) {
        List<String> unmatched =
                failure instanceof UnmatchedArgumentException surplus ? surplus.getUnmatched() : List.of();
        if (!unmatched.isEmpty()) {
            String first = unmatched.getFirst();
            boolean option = first.startsWith("-");
            return command.getSubcommands().isEmpty() || option
                    ? (option ? "there is no option " : "one argument too many: ") + first
                    : first + " is none of: "
                            + String.join(", ", command.getSubcommands().keySet());
        }
        // What is missing is told first by the parser, but a mistyped option is why.
        String mistyped = failure instanceof MissingParameterException
                ? Stream.of(arguments)
                        .takeWhile(argument -> !argument.equals("--"))
                        .filter(argument -> argument.startsWith("--") && isUnknown(argument, command))
                        .findFirst()
                        .orElse("")
                : "";
        return mistyped.isEmpty() ? String.valueOf(failure.getMessage()) : "there is no option " + mistyped;
    }

    private static boolean isUnknown(String argument, CommandLine command) {
        return command.getCommandSpec().findOption(argument.split("=", 2)[0]) == null;
    }
}
