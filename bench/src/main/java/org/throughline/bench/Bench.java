package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.bench.area.ActionCurve;
import org.throughline.bench.area.CopiesArea;
import org.throughline.bench.area.CorefArea;
import org.throughline.bench.area.EventsArea;
import org.throughline.bench.area.ExtractionArea;
import org.throughline.bench.area.FactsArea;
import org.throughline.bench.area.FeedSpeed;
import org.throughline.bench.area.FeedsArea;
import org.throughline.bench.area.NameArea;
import org.throughline.bench.area.NamesInTextArea;
import org.throughline.bench.area.PageTextArea;
import org.throughline.bench.area.PositionsArea;
import org.throughline.bench.area.QuotationCurve;
import org.throughline.bench.area.QuotationSpeed;
import org.throughline.bench.area.QuotesArea;
import org.throughline.bench.area.StoriesArea;
import org.throughline.bench.area.SyntaxArea;
import org.throughline.bench.area.TimelinesArea;
import org.throughline.bench.area.TimesArea;
import org.throughline.bench.train.CorefTrainer;
import org.throughline.bench.train.ExtractionTrainer;
import org.throughline.bench.train.FactsTrainer;
import org.throughline.bench.train.MicroBenchmarks;
import org.throughline.bench.train.NameMatcherTrainer;
import org.throughline.bench.train.NameTrainer;
import org.throughline.bench.train.OrderStability;
import org.throughline.bench.train.PlaceNamesTrainer;
import org.throughline.bench.train.PositionsTrainer;
import org.throughline.bench.train.QuotationTrainer;
import org.throughline.bench.train.RewrittenCopies;
import org.throughline.bench.train.SectionTrainer;
import org.throughline.bench.train.StoryGrowth;
import org.throughline.bench.train.StoryTrainer;
import org.throughline.bench.train.SyntaxTrainer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores Throughline on labelled sets, trains its models and measures its speed. */
@Command(
        name = "throughline bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the same code that the reader uses over a labelled set and writes predictions",
            "for the set's own evaluator. Never looks at a label."
        },
        synopsisSubcommandLabel = "(AREA FILE --out PREDICTIONS | COMMAND)")
public final class Bench implements Callable<Integer> {
    /** Every area, in the order of the report. */
    static final List<Area> AREAS = List.of(
            new ExtractionArea(),
            new PageTextArea(),
            new NameArea(),
            new NamesInTextArea(),
            new QuotesArea(),
            new TimesArea(),
            new EventsArea(),
            new PositionsArea(),
            new CorefArea(),
            new SyntaxArea(),
            new FactsArea(),
            new FeedsArea(),
            new CopiesArea(),
            new StoriesArea(),
            new TimelinesArea());

    /** Every shipped model. */
    static final List<Trainer> TRAINERS = List.of(
            new PositionsTrainer(),
            new CorefTrainer(),
            new SyntaxTrainer(),
            new NameMatcherTrainer(),
            new PlaceNamesTrainer(),
            new QuotationTrainer(),
            new FactsTrainer(),
            new NameTrainer(),
            new StoryTrainer(),
            new SectionTrainer(),
            new ExtractionTrainer());

    /** Every measurement of cost. */
    static final List<Speed> SPEEDS = List.of(
            new QuotationSpeed(),
            new StoryGrowth(),
            new OrderStability(),
            new MicroBenchmarks(),
            new RewrittenCopies(),
            new LanguageSpeed(),
            new NameSpeed(),
            new ModelHeap(),
            new ExtractionSpeed(),
            new ReaderSpeed(),
            new FeedSpeed());

    /** Every curve behind a threshold. */
    static final List<Curve> CURVES = List.of(new QuotationCurve(), new ActionCurve());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "AREA", description = "the kind of set")
    private String area = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "the set")
    private Path set = Path.of("");

    @Option(names = "--out", paramLabel = "PREDICTIONS", description = "where to write the predictions")
    private Path out = Path.of("");

    /** Predictions for one set. */
    @Override
    public Integer call() throws IOException {
        Area chosen = named(area, AREAS, Area::name, "area");
        if (!Files.isRegularFile(set)) {
            throw wrong("no such set: " + set);
        }
        if (out.toString().isEmpty()) {
            throw wrong("say where to write the predictions: --out FILE");
        }
        chosen.predict(set, out);
        return 0;
    }

    @Command(name = "all", description = "Scores every set of every area and prints one table.")
    int all(
            @Parameters(paramLabel = "DIR", description = "the folder of all areas") Path benchmarks,
            @Option(names = "--only", split = ",", paramLabel = "AREA", description = "only these areas")
                    List<String> only,
            @Option(names = "--keep", paramLabel = "DIR", description = "keep the predictions here") Path keep)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(benchmarks)) {
            throw wrong("no such folder: " + benchmarks);
        }
        List<Area> areas = AREAS.stream()
                .filter(one -> only == null || only.contains(one.name()))
                .toList();
        return new Scoreboard(benchmarks, keep == null ? Files.createTempDirectory("predictions") : keep, System.out)
                .score(areas);
    }

    @Command(name = "train", description = "Trains a shipped model anew: the same sets give the same bytes.")
    int train(
            @Parameters(paramLabel = "MODEL") String name,
            @Option(names = "--from", required = true, paramLabel = "DIR", description = "the folder of all areas")
                    Path benchmarks,
            @Option(
                            names = "--into",
                            paramLabel = "DIR",
                            defaultValue = "engine/src/main/resources",
                            description = "the folder of the engine's resources (default: ${DEFAULT-VALUE})")
                    Path resources)
            throws IOException {
        named(name, TRAINERS, Trainer::name, "model").train(benchmarks, resources);
        return 0;
    }

    @Command(name = "speed", description = "Measures the cost of a step.")
    int speed(@Parameters(paramLabel = "STEP") String name, @Parameters(paramLabel = "INPUT") Path input)
            throws IOException {
        named(name, SPEEDS, Speed::name, "step").measure(input, System.out);
        return 0;
    }

    @Command(name = "curve", description = "Shows how right the surest answers are, and how many labels they reach.")
    int curve(@Parameters(paramLabel = "STEP") String name, @Parameters(paramLabel = "FILE") Path set)
            throws IOException {
        named(name, CURVES, Curve::name, "step").draw(set, System.out);
        return 0;
    }

    private <T> T named(String name, List<T> all, Function<T, String> nameOf, String kind) {
        return all.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> wrong((name.isEmpty() ? "name one " + kind : "no " + kind + " '" + name + "'")
                        + "; there are: "
                        + names(all, nameOf)));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The help names what there is to choose from. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Bench());
        commandLine
                .getCommandSpec()
                .usageMessage()
                .footer(
                        "",
                        "Areas: " + names(AREAS, Area::name),
                        "Models to train: " + names(TRAINERS, Trainer::name),
                        "Steps to time: " + names(SPEEDS, Speed::name),
                        "Steps with a curve: " + names(CURVES, Curve::name));
        return commandLine;
    }

    private static <T> String names(List<T> all, Function<T, String> nameOf) {
        return all.stream().map(nameOf).collect(Collectors.joining(", "));
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
