package org.throughline.bench.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.throughline.bench.Speed;

/** Runs the JMH benchmarks of this module in a process of their own; JMH prints its own table. */
public final class MicroBenchmarks implements Speed {
    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        try {
            new Runner(new OptionsBuilder()
                            .include(StoryBenchmark.class.getName())
                            .param("headlines", input.toAbsolutePath().toString())
                            .jvmArgsAppend("-Xmx2g")
                            .build())
                    .run();
        } catch (RunnerException failed) {
            throw new IOException("the benchmark failed", failed);
        }
    }
}
