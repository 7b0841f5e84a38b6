package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;

/** An article's names in the order of the text. Finds those at an offset by halving. */
final class Mentions {
    private final Names names;
    private final List<Mention> mentions;

    Mentions(Names names) {
        this.names = names;
        mentions = new ArrayList<>(names.mentions());
        mentions.sort(Comparator.comparing(Mention::span));
    }

    List<Mention> inOrder() {
        return mentions;
    }

    int size() {
        return mentions.size();
    }

    Mention get(int number) {
        return mentions.get(number);
    }

    EntityKind kind(int entity) {
        return names.entities().get(entity).kind();
    }

    /** The number of the first name that ends behind the offset. */
    int firstEndingAfter(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (mentions.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The names of persons between two offsets, in their order. */
    List<Mention> personsBetween(int start, int end) {
        List<Mention> persons = new ArrayList<>();
        for (int i = firstEndingAfter(start); i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.span().start() >= end) {
                break;
            }
            if (kind(mention.entity()) == EntityKind.PERSON) {
                persons.add(mention);
            }
        }
        return persons;
    }
}
