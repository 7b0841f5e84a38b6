package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs areas over their sets and prints what each set's own evaluator says, run as it is with Python 3. */
final class Scoreboard {
    private static final int NAME_WIDTH = 26;

    private final Path benchmarks;
    private final Path predictions;
    private final PrintStream out;

    Scoreboard(Path benchmarks, Path predictions, PrintStream out) {
        this.benchmarks = benchmarks;
        this.predictions = predictions;
        this.out = out;
    }

    /** 0 if every set was scored, 1 if an evaluator failed. */
    int score(List<Area> areas) throws IOException, InterruptedException {
        Files.createDirectories(predictions);
        out.printf(Locale.ROOT, "%-" + NAME_WIDTH + "s %8s  %s%n", "set", "CPU s", "figures");
        int failed = 0;
        for (Area area : areas) {
            for (Area.Run run : area.runs(benchmarks)) {
                failed |= score(area, run);
            }
        }
        return failed;
    }

    private int score(Area area, Area.Run run) throws IOException, InterruptedException {
        Path answer = predictions.resolve(run.name().replace('/', '-') + ".predictions");
        long before = cpuNanos();
        area.predict(run.set(), answer);
        double seconds = (cpuNanos() - before) / 1e9;
        List<String> lines = new ArrayList<>();
        int status = evaluate(run, answer, lines);
        String label = run.name();
        for (String line : lines) {
            out.printf(Locale.ROOT, "%-" + NAME_WIDTH + "s %8s  %s%n", label, cost(label, seconds), line.strip());
            label = "";
        }
        return status;
    }

    private static String cost(String label, double seconds) {
        return label.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static int evaluate(Area.Run run, Path answer, List<String> lines)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", run.evaluator().toString(), run.set().toString(), answer.toString()));
        command.addAll(run.evaluatorArguments());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return process.waitFor() == 0 ? 0 : 1;
    }

    /** CPU time of the whole process, so that areas that read in parallel are counted fairly. */
    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }
}
