package org.throughline.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Token;

class VerbRepairTest {
    private final VerbRepair repair = new VerbRepair(ActionLexicon.english());

    @Test
    void whatIsJoinedToAnAdjectiveBelongsToTheVerbBefore() {
        List<Token> repaired = repair.repair(tokens(
                "Brem NNP 1 nsubj",
                "stated VBD -1 root",
                "that IN 4 mark",
                "he PRP 4 nsubj",
                "sees VBZ 1 ccomp",
                "Varnia NNP 10 nsubj",
                "as IN 7 case",
                "strong JJ 10 amod",
                "and CC 9 cc",
                "urged VBN 7 conj",
                "talks NNS 4 obj",
                "soon RB 4 advmod"));
        assertThat(repaired.get(9).tag()).isEqualTo("VBD");
        assertThat(repaired.get(9).head()).isEqualTo(1);
        assertThat(repaired.get(10).head()).isEqualTo(9);
    }

    @Test
    void aNounIsTheSubjectOfWhatTookItsPlace() {
        List<Token> repaired = repair.repair(tokens(
                "The DT 2 det",
                "two CD 2 nummod",
                "countries NNS -1 root",
                "struck VBN 2 acl",
                "a DT 5 det",
                "deal NN 3 obj"));
        assertThat(repaired.get(3).relation()).isEqualTo("root");
        assertThat(repaired.get(2).relation()).isEqualTo("nsubj");
        assertThat(repaired.get(2).head()).isEqualTo(3);
    }

    @Test
    void whatIsRightStays() {
        List<Token> tokens = tokens(
                "Countries NNS 4 nsubj",
                "struck VBN 0 acl",
                "by IN 3 case",
                "storms NNS 1 obl",
                "asked VBD -1 root",
                "for IN 6 case",
                "aid NN 4 obl");
        assertThat(repair.repair(tokens)).isEqualTo(tokens);
    }

    /** Each row: form, tag, head, relation. */
    private static List<Token> tokens(String... rows) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String row : rows) {
            String[] parts = row.split(" ");
            Span span = new Span(start, start + parts[0].length());
            tokens.add(new Token(span, parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]));
            start = span.end() + 1;
        }
        return tokens;
    }
}
