package org.throughline.engine.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that carry one report in substance.
 *
 * @param original id of the article that stands for the report: the agency's, else the earliest
 * @param agency whose report it is, if known
 * @param confidence that the original is the right one, 0..1
 * @param members the original among them, in the order of their coming
 */
public record Family(long id, long original, @Nullable String agency, double confidence, List<Member> members) {
    public Family {
        members = List.copyOf(members);
    }

    /**
     * One article of a family.
     *
     * @param similarity share of the shorter text's words that both have in aligned runs, 0..1
     */
    public record Member(long article, CopyKind kind, double similarity) {}
}
