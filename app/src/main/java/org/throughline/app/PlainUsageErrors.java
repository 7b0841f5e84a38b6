package org.throughline.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with a command line and where help is, rather than printing all of the help. */
final class PlainUsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("throughline: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return Main.WRONG_USAGE;
    }
}
