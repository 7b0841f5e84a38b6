package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "graphml", "dna"})
    void writesAFileInEveryFormat(String format) throws IOException {
        Path page = folder.resolve("page.txt");
        Files.writeString(page, """
                Envoy keeps the harbour open

                Veldian envoy Orla Brem said on Monday that the harbour will stay open to all ships this summer.

                “We will keep the harbour open,” Brem said. “Nobody in this town wants to see it closed.”
                """);
        Path out = folder.resolve("statements." + format);
        Spoken spoken = Spoken.to("export", "statements", "--format", format, "--out", out.toString(), page.toString());
        assertThat(spoken.code()).isZero();
        assertThat(out).exists();
        Spoken again = Spoken.to("export", "statements", "--format", format, "--out", out.toString(), page.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is there already: --force writes over it");
        assertThat(Spoken.to(
                                "export",
                                "statements",
                                "--force",
                                "--format",
                                format,
                                "--out",
                                out.toString(),
                                page.toString())
                        .code())
                .isZero();
    }
}
