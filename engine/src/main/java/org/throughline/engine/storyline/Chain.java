package org.throughline.engine.storyline;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.story.Signature;
import org.throughline.engine.story.Story;

/** A storyline as it grows: its links in the order of their events. */
final class Chain {
    /** Members that a new story is held against: the newest ones. */
    private static final int COMPARED = 40;

    /** So many days without news are nothing unusual in a storyline. */
    private static final long QUIET_DAYS = 60;

    /** Each so many days after that ask for so much more likeness, up to a limit. */
    private static final double DAYS_A_POINT = 3000;

    private static final double MOST_SILENCE = 0.1;

    final List<Link> links = new ArrayList<>();
    private Signature whole;

    /**
     * A story with what its reports have in common.
     *
     * @param day days since 1970 of its first article, {@link Long#MAX_VALUE} if undated
     */
    record Link(Story story, Signature signature, long day, List<Dating> datings) {}

    Chain(Link first) {
        links.add(first);
        whole = first.signature();
    }

    void add(Link link) {
        links.add(link);
        whole = Signature.sum(links.stream().map(Link::signature).toList());
    }

    void addAll(Chain other) {
        links.addAll(other.links);
        links.sort(StorylineBook.BY_TIME);
        whole = Signature.sum(links.stream().map(Link::signature).toList());
    }

    Signature whole() {
        return whole;
    }

    /**
     * How well the story follows: the mean of its two closest links, or the one there is; less when much time has gone by
     * since the last of them.
     */
    double fit(Link link) {
        double closest = 0;
        double second = 0;
        for (int i = Math.max(0, links.size() - COMPARED); i < links.size(); i++) {
            double found = StorylineBook.resemblance(links.get(i).signature(), link.signature());
            if (found > closest) {
                second = closest;
                closest = found;
            } else {
                second = Math.max(second, found);
            }
        }
        return (links.size() == 1 ? closest : (closest + second) / 2) - silence(links.getLast(), link);
    }

    private static double silence(Link last, Link link) {
        if (last.day() == Long.MAX_VALUE || link.day() == Long.MAX_VALUE) {
            return 0;
        }
        long days = Math.abs(link.day() - last.day());
        return Math.min(MOST_SILENCE, Math.max(0, days - QUIET_DAYS) / DAYS_A_POINT);
    }
}
