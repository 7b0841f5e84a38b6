package org.throughline.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores Throughline on labelled sets: {@code bench AREA FILE --out PREDICTIONS}. */
@Command(
        name = "throughline bench",
        mixinStandardHelpOptions = true,
        description = "Scores the same code that the reader uses on labelled sets.")
public final class Bench implements Callable<Integer> {
    /** Every area, in the order of the report. */
    static final List<Area> AREAS = List.of();

    @Parameters(index = "0", paramLabel = "AREA", description = "an area, or 'all'")
    private String area = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the set; for 'all' the folder of all areas")
    private Path set = Path.of("");

    @Option(names = "--out", paramLabel = "PREDICTIONS", description = "where to write the predictions")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        Map<String, Area> known = new TreeMap<>();
        AREAS.forEach(one -> known.put(one.name(), one));
        Area chosen = known.get(area);
        if (chosen == null) {
            System.err.println("No area " + area + "; there are: " + String.join(", ", known.keySet()));
            return 2;
        }
        chosen.predict(set, out);
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
