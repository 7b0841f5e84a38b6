package org.throughline.engine.compare;

import java.util.List;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.SentenceRef;

/**
 * One action that several reports of a story tell, each in its own words.
 *
 * @param category of its surest telling
 * @param actor entity id of who acts in that telling, 0 if nobody is named
 * @param towards entity id of who is acted upon, 0 if nobody is named
 * @param tellings the sentences that tell it, in the order of the reports; of two articles at least
 */
public record SharedAction(Category category, long actor, long towards, List<SentenceRef> tellings) {
    public SharedAction {
        tellings = List.copyOf(tellings);
    }
}
