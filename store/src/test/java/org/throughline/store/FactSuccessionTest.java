package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.store.FactSuccession.Identity;
import org.throughline.store.FactSuccession.Told;

/** Facts stay the same facts while reports join and leave their story. */
class FactSuccessionTest {
    private static final long NOW = 9;
    private final FactSuccession succession = new FactSuccession(List.of(
            new Told(100, 1, "the dam broke"),
            new Told(100, 1, "the dam burst"),
            new Told(100, 1, "water broke through"),
            new Told(200, 4, "twelve are missing")));

    private List<Identity> identities(List<Long> ids, List<List<String>> sentences) {
        return succession.identities(ids, sentences, NOW);
    }

    @Test
    void aNewFirstSentenceLeavesTheIdAsItWas() {
        assertThat(identities(List.of(7L), List.of(List.of("a dam has broken", "the dam broke", "the dam burst"))))
                .containsExactly(new Identity(100, 1));
    }

    @Test
    void whatNobodyToldBeforeIsNew() {
        assertThat(identities(List.of(7L), List.of(List.of("the mayor resigned"))))
                .containsExactly(new Identity(7, NOW));
    }

    @Test
    void ofTwoPartsTheLargerKeepsTheIdAndNeitherIsNew() {
        assertThat(identities(
                        List.of(7L, 8L),
                        List.of(List.of("the dam broke"), List.of("the dam burst", "water broke through"))))
                .containsExactly(new Identity(7, 1), new Identity(100, 1));
    }

    @Test
    void aPartThatWouldHaveTheKeptIdGetsAnother() {
        List<Identity> parts = identities(
                List.of(100L, 8L), List.of(List.of("the dam broke"), List.of("the dam burst", "water broke through")));
        assertThat(parts.getLast()).isEqualTo(new Identity(100, 1));
        assertThat(parts.getFirst().id()).isNotEqualTo(100);
        assertThat(parts.getFirst().since()).isEqualTo(1);
    }

    @Test
    void twoFactsThatBecomeOneKeepTheIdOfTheLarger() {
        assertThat(identities(List.of(7L), List.of(List.of("twelve are missing", "the dam broke", "the dam burst"))))
                .containsExactly(new Identity(100, 1));
    }
}
