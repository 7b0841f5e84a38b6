package org.throughline.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionMatcherTest {
    private static final String FIRE =
            "Firefighters in Dunmarrow saved the old mill after a blaze destroyed its roof on Sunday";
    private static final String FIRE_AGAIN =
            "The blaze at the old mill of Dunmarrow destroyed the roof before firefighters came";
    private static final String VOTE =
            "Parliament of Varnia elected Talvik speaker after a long debate about the budget";

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static Occurrence told(int document, String trigger, String sentence, String... participants) {
        return new Occurrence(document, List.of(trigger), words(sentence), Set.of(participants), Set.of(), false);
    }

    @Test
    void joinsTheSameActionAcrossDocumentsAndNoOther() {
        List<List<String>> documents = List.of(words(FIRE), words(FIRE_AGAIN), words(VOTE));
        int[] chains = ActionMatcher.shipped()
                .chains(
                        documents,
                        List.of(
                                told(0, "destroyed", FIRE, "blaze"),
                                told(1, "destroyed", FIRE_AGAIN, "blaze"),
                                told(0, "saved", FIRE, "firefighters"),
                                told(2, "elected", VOTE, "Parliament")));
        assertThat(chains[0]).isEqualTo(chains[1]);
        assertThat(Set.of(chains[0], chains[2], chains[3])).hasSize(3);
    }

    @Test
    void takesNothingAndStrangeWords() {
        assertThat(ActionMatcher.shipped().chains(List.of(), List.of())).isEmpty();
        List<Occurrence> strange = new ArrayList<>();
        strange.add(told(0, "", "\uD800 ..", ""));
        strange.add(told(0, "-", "a"));
        assertThat(ActionMatcher.shipped().chains(List.of(words("a")), strange)).hasSize(2);
    }
}
