package org.throughline.engine.quotation;

/** What the model of contents sees of a stretch that a cue may report: how it begins and ends, what is in it, its form. */
final class ContentFeatures {
    private static final int WIDTH = 235;
    /** So many tokens of a stretch are looked at. */
    private static final int FARTHEST = 150;

    private final Passage passage;
    private final CueLexicon lexicon = CueLexicon.english();
    private FeatureRow row = new FeatureRow(0);

    ContentFeatures(Passage passage) {
        this.passage = passage;
    }

    /** The features of a cue, its likeliest source, and a content. */
    float[] of(float[] ofCue, Cue cue, Content content, double cueScore) {
        row = FeatureRow.after(ofCue, WIDTH);
        row.add(cueScore);
        addContent(cue, content);
        return row.numbers;
    }

    private void addContent(Cue cue, Content content) {
        int unit = passage.unit[content.first()];
        int first = content.first();
        int last = content.last();
        row.add(content.start().ordinal());
        row.add(content.end().ordinal());
        row.add(content.dependent() >= 0);
        row.addOneOf(CueFeatures.RELATIONS, content.dependent() < 0 ? "" : passage.relations[content.dependent()]);
        int length = last - first + 1;
        row.add(length);
        row.add(length / (double) (passage.unitEnd[unit] - passage.unitStart[unit] + 1));
        row.add(first > cue.last() ? first - cue.last() : cue.first() - last);
        row.add(first > cue.last());
        row.add(content.isSplit());
        row.add(content.isSplit() ? content.secondLast() - content.secondFirst() + 1 : 0);
        row.add(first == passage.unitStart[unit]);
        row.add(reachesEnd(last, unit));
        row.add(content.dependent() >= 0
                && first == passage.subtreeStart[content.dependent()]
                && last >= passage.subtreeEnd[content.dependent()] - 1);
        double quoted = passage.quotedShare(first, last);
        row.add(quoted);
        row.add(passage.quote[first] >= 0 && passage.quoteStart[passage.quote[first]] == first);
        row.add(passage.quote[last] >= 0);
        addFirstWord(first);
        addNextWord(last + 1, unit);
        addInside(cue, first, last);
        ContentShape shape = ContentShape.of(passage, first, last);
        for (ContentShape one : ContentShape.values()) {
            row.add(shape == one);
        }
    }

    private boolean reachesEnd(int last, int unit) {
        for (int place = last + 1; place <= passage.unitEnd[unit]; place++) {
            if (!passage.isMark(place)) {
                return false;
            }
        }
        return true;
    }

    private void addFirstWord(int first) {
        String tag = passage.tags[first];
        row.add(passage.is(first, "that"));
        row.add(ContentShape.OPENERS.contains(passage.words[first]) && !passage.is(first, "that"));
        row.add(tag.equals("TO"));
        row.add(tag.equals("IN"));
        row.add(tag.equals("DT") || tag.equals("PRP$"));
        row.add(tag.equals("PRP"));
        row.add(tag.startsWith("NN"));
        row.add(tag.startsWith("VBG"));
        row.add(tag.equals("CC"));
    }

    private void addNextWord(int next, int unit) {
        boolean inside = next < passage.size && passage.unit[next] == unit;
        String tag = inside ? passage.tags[next] : "";
        row.add(inside && passage.is(next, ","));
        row.add(inside && !passage.is(next, ",") && passage.isMark(next));
        row.add(tag.equals("CC"));
        row.add(tag.equals("IN") || tag.equals("TO"));
        row.add(tag.startsWith("VB"));
    }

    private void addInside(Cue cue, int first, int wholeLast) {
        int last = Math.min(wholeLast, first + FARTHEST);
        int finite = 0;
        int subjects = 0;
        int cues = 0;
        int commas = 0;
        int outside = 0;
        for (int place = first; place <= last; place++) {
            String tag = passage.tags[place];
            finite += tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD") ? 1 : 0;
            subjects += passage.relations[place].startsWith("nsubj") ? 1 : 0;
            cues += passage.isVerb(place) && lexicon.verb(passage.words[place]) != 0 ? 1 : 0;
            commas += passage.is(place, ",") ? 1 : 0;
            int up = passage.heads[place];
            outside += up >= 0 && up != cue.head() && (up < first || up > last) ? 1 : 0;
        }
        row.add(finite);
        row.add(subjects);
        row.add(cues);
        row.add(commas);
        row.add(outside);
        row.add(governedShare(cue.head(), first, last));
    }

    private double governedShare(int head, int first, int last) {
        int below = Math.min(last, passage.subtreeEnd[head]) - Math.max(first, passage.subtreeStart[head]) + 1;
        return Math.max(0, below) / (double) (last - first + 1);
    }
}
