package org.throughline.engine.name.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Names;

/**
 * Says which known person, organisation or place a name of an article stands for, if it is clear enough.
 *
 * <p>Of several of one name the one is taken whose description shares most words with the titles and other names of the
 * article, and that most encyclopaedias write about; where no one stands out, none. People are looked up by full names
 * only. A name of several words that only entities of one other kind bear takes that kind. Stateless beyond the knowledge;
 * one look-up an entity of the article.
 */
public final class KnowledgeLinker {
    /** By how much the first must lead the second: about twice the encyclopaedias, or a word of the article. */
    private static final double LEAD = 0.7;

    private static final int SHORTEST_WORD = 4;

    private final Knowledge knowledge;

    public KnowledgeLinker(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The same names, with the identifiers of those that are known. */
    public Names link(Names names) {
        if (knowledge == Knowledge.NONE) {
            return names;
        }
        Set<String> context = contextOf(names);
        return new Names(
                names.mentions(),
                names.entities().stream().map(entity -> link(entity, context)).toList());
    }

    private static Set<String> contextOf(Names names) {
        Set<String> words = new HashSet<>();
        for (LocalEntity entity : names.entities()) {
            words.addAll(words(entity.name()));
            entity.titles().forEach(title -> words.addAll(words(title)));
        }
        return words;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Knowledge.key(text).split(" ")) {
            if (word.length() >= SHORTEST_WORD) {
                words.add(word);
            }
        }
        return words;
    }

    private LocalEntity link(LocalEntity entity, Set<String> context) {
        String key = Knowledge.key(entity.name());
        boolean several = key.indexOf(' ') > 0;
        if (key.isEmpty() || entity.kind() == EntityKind.PERSON && !several) {
            return entity;
        }
        List<KnownItem> named = knowledge.named(key);
        KnownItem best =
                best(named.stream().filter(item -> item.kind() == entity.kind()).toList(), key, context);
        if (best == null
                && several
                && named.stream().map(KnownItem::kind).distinct().count() == 1) {
            best = best(named, key, context);
        }
        return best == null ? entity : entity.known(best.kind(), best.id());
    }

    private static @Nullable KnownItem best(List<KnownItem> items, String key, Set<String> context) {
        KnownItem best = null;
        double highest = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (KnownItem item : items) {
            double fit = Math.log(1.0 + item.prominence()) + sharedWords(item, key, context);
            if (fit > highest) {
                second = highest;
                highest = fit;
                best = item;
            } else {
                second = Math.max(second, fit);
            }
        }
        return highest - second >= LEAD ? best : null;
    }

    /** Words of the name itself tell nothing. */
    private static long sharedWords(KnownItem item, String key, Set<String> context) {
        Set<String> words = words(item.description());
        words.removeAll(words(key));
        return words.stream().filter(context::contains).count();
    }
}
