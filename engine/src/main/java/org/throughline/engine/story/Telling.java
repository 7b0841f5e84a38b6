package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.List;

/** A story as the book holds it: its strands, one or more languages under one id. */
final class Telling {
    final long id;
    final List<Strand> strands = new ArrayList<>(1);

    Telling(long id) {
        this.id = id;
    }

    Story view() {
        List<Long> families = new ArrayList<>();
        for (Strand strand : strands) {
            strand.members.forEach(member -> families.add(member.family()));
        }
        return new Story(id, families);
    }
}
