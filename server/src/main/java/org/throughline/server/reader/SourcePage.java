package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.List;
import org.throughline.store.library.CopyFlow;
import org.throughline.store.library.Firsts;
import org.throughline.store.library.Library;
import org.throughline.store.library.NewFact;
import org.throughline.store.library.SourceView;

/** A source: whose reports it carries and how much later, who carries its own, how often it is first, what only it has. */
public record SourcePage(
        SourceView source,
        List<CopyFlow> from,
        List<CopyFlow> to,
        FlowPicture picture,
        Firsts firsts,
        List<NewFact> only) {
    private static final int ONLY_SHOWN = 12;

    static SourcePage of(SourceView source, Library library) {
        List<CopyFlow> from = library.copiesBy(source.name());
        List<CopyFlow> to = library.copiesOf(source.name());
        List<CopyFlow> all = new ArrayList<>(from);
        all.addAll(to);
        List<NewFact> only = library.onlyIn(source.name());
        return new SourcePage(
                source,
                from,
                to,
                FlowPicture.ofCopies(all),
                library.firsts(source.name()),
                only.subList(0, Math.min(ONLY_SHOWN, only.size())));
    }
}
