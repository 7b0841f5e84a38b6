package org.throughline.app;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line; its trace only with {@code --verbose}. */
final class PlainFailures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("throughline: " + inWords(failure));
        if (LogLevels.tellsMore()) {
            failure.printStackTrace(err);
        } else {
            err.println("(--verbose shows where it happened)");
        }
        return Main.FAILED;
    }

    /** A failure in one line. */
    static String inWords(Exception failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": no right to open it";
            case FileSystemException system
            when system.getReason() != null -> system.getFile() + ": " + system.getReason();
            default -> message == null ? failure.getClass().getSimpleName() : message;
        };
    }
}
