package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's word on who is who, from the command line, over what was read before and after it. */
class EntitiesCommandTest {
    private static final String PAGE = """
            %s

            Veldian envoy %s said on Monday that the harbour of %s will stay open to all ships this summer.

            “We will keep the harbour open,” said Veldian envoy %s. “Nobody in this town wants to see it closed.”
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void readOne() throws IOException {
        read("one", "Envoy keeps the harbour open", "Orla Brem", "Pellin");
        read("two", "Minister talks of the harbour", "Jana Wolek", "Pellin");
    }

    private void read(String file, String headline, String person, String place) throws IOException {
        Path page = Files.writeString(folder.resolve(file + ".txt"), PAGE.formatted(headline, person, place, person));
        assertThat(run("read", "--save", page.toString()).code()).isZero();
    }

    private Spoken run(String command, String... more) {
        String[] line = new String[more.length + 3];
        line[0] = command;
        System.arraycopy(more, 0, line, 1, more.length);
        line[more.length + 1] = "--data";
        line[more.length + 2] = folder.resolve("data").toString();
        return Spoken.to(line);
    }

    private String id(String name) {
        return run("entities", "list", name).out().split("\\s", 2)[0];
    }

    private static String number(Spoken spoken) {
        return spoken.out().strip().replaceAll(".* ", "");
    }

    @Test
    void listShowsKindNumberOfArticlesAndName() {
        assertThat(run("entities", "list").out()).containsPattern("e\\w+ +person +1  Orla Brem");
        assertThat(run("entities", "list", "wolek").out())
                .contains("Jana Wolek")
                .doesNotContain("Brem");
    }

    @Test
    void showTellsSpellingsAndRoles() {
        assertThat(run("entities", "show", id("Orla Brem")).out()).contains("Orla Brem", "Spellings", "(en)", "envoy");
    }

    @Test
    void aMergeHoldsForLaterArticlesUntilItIsTakenBack() throws IOException {
        String brem = id("Orla Brem");
        String wolek = id("Jana Wolek");
        Spoken merged = run("entities", "merge", brem, wolek);
        assertThat(merged.code()).isZero();
        assertThat(id("Jana Wolek")).isEqualTo(brem);
        assertThat(run("entities", "show", wolek).out()).contains("Orla Brem", "Jana Wolek");

        read("three", "Minister talks again", "Jana Wolek", "Lissen");
        assertThat(id("Jana Wolek")).isEqualTo(brem);

        assertThat(run("entities", "undo", number(merged)).code()).isZero();
        assertThat(id("Jana Wolek")).isEqualTo(wolek);
        assertThat(run("entities", "list", "Wolek").out()).contains(" 2  Jana Wolek");
        assertThat(run("entities", "list", "Brem").out()).contains(" 1  Orla Brem");

        read("four", "Envoy talks again", "Orla Brem", "Lissen");
        read("five", "Minister talks once more", "Jana Wolek", "Lissen");
        assertThat(run("entities", "list", "Wolek").out()).contains(" 3  Jana Wolek");
        assertThat(run("entities", "undo").out()).isEmpty();
    }

    @Test
    void aWrongJoinIsPartedAndStaysParted() throws IOException {
        read("three", "Envoy talks again", "Orlah Bremm", "Lissen");
        String brem = id("Orla Brem");
        assertThat(id("Orlah Bremm")).isEqualTo(brem);

        Spoken parted = run("entities", "split", brem, "Orlah Bremm");
        String other = id("Orlah Bremm");
        assertThat(other).isNotEqualTo(brem);
        assertThat(run("entities", "undo").out()).contains("split " + brem + " Orlah Bremm");

        read("four", "Envoy talks once more", "Orlah Bremm", "Lissen");
        assertThat(run("entities", "list", "Orlah Bremm").out()).contains(other).contains(" 2  Orlah Bremm");
        assertThat(run("entities", "list", "Orla Brem").out()).contains(" 1  Orla Brem");

        run("entities", "undo", number(parted));
        assertThat(id("Orlah Bremm")).isEqualTo(brem);
    }

    @Test
    void aKindIsChangedAndTakenBack() {
        String brem = id("Orla Brem");
        Spoken said = run("entities", "kind", brem, "organisation");
        assertThat(run("entities", "list", "Brem").out()).containsPattern("organisation +1  Orla Brem");
        assertThat(run("entities", "undo").out()).contains("kind " + brem + " organisation");

        run("entities", "undo", number(said));
        assertThat(run("entities", "list", "Brem").out()).containsPattern("person +1  Orla Brem");
    }

    @Test
    void twoOfOneNameArePartedByTheirRoles() throws IOException {
        Path page = Files.writeString(
                folder.resolve("rower.txt"),
                PAGE.replace("Veldian envoy", "Meriland coach")
                        .formatted("Champion rows again", "Orla Brem", "Lissen", "Orla Brem"));
        assertThat(run("read", "--save", page.toString()).code()).isZero();
        String brem = id("Orla Brem");
        assertThat(run("entities", "list", "Orla Brem").out()).contains(" 2  Orla Brem");

        Spoken parted = run("entities", "split", brem, "--role", "Meriland coach");
        assertThat(parted.code()).isZero();
        assertThat(run("entities", "list", "Orla Brem").out().lines())
                .hasSize(2)
                .allMatch(line -> line.contains(" 1  Orla Brem"));

        read("again", "Envoy talks of ships", "Orla Brem", "Pellin");
        assertThat(run("entities", "list", "Orla Brem").out())
                .containsPattern(brem + " .* 2  Orla Brem")
                .contains(" 1  Orla Brem");

        run("entities", "undo", number(parted));
        assertThat(run("entities", "list", "Orla Brem").out().lines()).hasSize(1);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        String brem = id("Orla Brem");
        assertThat(refusal("show", "e1")).contains("no entity has the id e1");
        assertThat(refusal("show", "Brem")).contains("is no id of an entity");
        assertThat(refusal("undo", "99")).contains("no merge, split or kind of the number 99");
        assertThat(refusal("split", brem, "Brehm")).contains("is no spelling of Orla Brem");
        assertThat(refusal("split", brem, "--role", "miller")).contains("is no role of Orla Brem");
        assertThat(refusal("split", brem)).contains("which spellings");
        assertThat(refusal("kind", brem, "ship")).contains("none of person");
        assertThat(refusal("merge", brem, brem)).contains("are one already");
    }

    private String refusal(String... line) {
        Spoken spoken = run("entities", line);
        assertThat(spoken.code()).isEqualTo(2);
        return spoken.err();
    }
}
