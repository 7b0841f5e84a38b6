package org.throughline.engine.quotation;

/** What the model of German quotations sees of an option: pattern, classes, mood, lengths and marks as numbers. */
final class GermanFeatures {
    private static final int WIDTH = 70;
    private static final int FARTHEST = 200;

    private final Passage passage;
    private final GermanWords lexicon = GermanWords.german();
    private final float[] row = new float[WIDTH];
    private int at;

    GermanFeatures(Passage passage) {
        this.passage = passage;
    }

    float[] of(GermanOption option) {
        for (GermanOption.Pattern pattern : GermanOption.Pattern.values()) {
            add(option.pattern() == pattern ? 1 : 0);
        }
        add(option.variant());
        int classes = option.cue() < 0 ? 0 : lexicon.classesOf(passage.words[option.cue()]);
        for (int bit = 0; bit < GermanWords.CLASSES; bit++) {
            add(classes >> bit & 1);
        }
        addUnit(option);
        addContent(option);
        addSource(option);
        return row;
    }

    private void add(double value) {
        row[at++] = (float) value;
    }

    private void addUnit(GermanOption option) {
        int unit = passage.unit[option.first()];
        int first = passage.unitStart[unit];
        int last = passage.unitEnd[unit];
        add(last - first + 1);
        add(unit);
        add(passage.heading ? 1 : 0);
        add(count(first, last, Kind.CUE));
        add(count(first, last, Kind.MOOD));
        add(unit > 0 ? count(passage.unitStart[unit - 1], first - 1, Kind.CUE) : -1);
        add(unit > 0 ? count(passage.unitStart[unit - 1], first - 1, Kind.MOOD) : -1);
        add(option.cue() < 0 ? -1 : option.cue() - first);
        add(option.cue() < 0 ? -1 : last - option.cue());
        add(option.cue() >= 0 && passage.words[option.cue()].startsWith("ge") ? 1 : 0);
        add(option.cue() > first && passage.isMark(option.cue() - 1) ? 1 : 0);
        add(option.cue() > first && passage.quote[option.cue() - 1] >= 0 ? 1 : 0);
        boolean hasNext = option.cue() >= 0 && option.cue() < last;
        add(hasNext && passage.isMark(option.cue() + 1) ? 1 : 0);
        add(hasNext && Character.isUpperCase(passage.text.charAt(passage.spans[option.cue() + 1].start())) ? 1 : 0);
        add(hasNext && GermanWords.isDeterminer(passage.words[option.cue() + 1]) ? 1 : 0);
    }

    /** What is counted in a stretch. */
    private enum Kind {
        CUE,
        MOOD,
        REMOTE,
        COMMA,
        QUOTED,
        CAPITAL
    }

    private int count(int first, int wholeLast, Kind kind) {
        int count = 0;
        int last = Math.min(wholeLast, first + FARTHEST);
        for (int place = first; place <= last; place++) {
            String word = passage.words[place];
            boolean counts = switch (kind) {
                case CUE -> lexicon.isVerb(word);
                case MOOD -> GermanWords.isReportingMood(word);
                case REMOTE -> GermanWords.isRemoteMood(word);
                case COMMA -> word.equals(",");
                case QUOTED -> passage.quote[place] >= 0;
                case CAPITAL -> Character.isUpperCase(passage.text.charAt(passage.spans[place].start()));
            };
            count += counts ? 1 : 0;
        }
        return count;
    }

    private void addContent(GermanOption option) {
        int first = option.first();
        int last = option.last();
        int length = last - first + 1;
        add(length);
        add(option.secondFirst() < 0 ? 0 : option.secondLast() - option.secondFirst() + 1);
        add(length / (double) (passage.unitEnd[passage.unit[first]] - passage.unitStart[passage.unit[first]] + 1));
        for (Kind kind : Kind.values()) {
            add(count(first, last, kind));
        }
        add(count(first, last, Kind.QUOTED) / (double) length);
        String word = passage.words[first];
        add(word.equals("dass") || word.equals("daß") ? 1 : 0);
        add(word.equals("ob") || word.equals("wie") || word.equals("was") || word.equals("warum") ? 1 : 0);
        add(Character.isUpperCase(passage.text.charAt(passage.spans[first].start())) ? 1 : 0);
        add(passage.quote[first] >= 0 ? 1 : 0);
        add(hasInfinitive(first, last) ? 1 : 0);
        add(GermanWords.isReportingMood(passage.words[last]) ? 1 : 0);
        add(option.cue() < 0 ? 0 : Math.max(first - option.cue(), option.cue() - last));
        add(option.cue() >= 0 && first > option.cue() ? 1 : 0);
        boolean inQuote = passage.quote[first] >= 0;
        String lastWord = passage.words[last > first && inQuote ? last - 1 : last];
        add(lastWord.equals(".") || lastWord.equals("!") || lastWord.equals("?") || lastWord.equals(",") ? 1 : 0);
        add(first > 0 && passage.is(first - 1, ":") ? 1 : 0);
    }

    private boolean hasInfinitive(int first, int last) {
        for (int place = first; place < Math.min(last, first + FARTHEST); place++) {
            if (passage.is(place, "zu") && passage.words[place + 1].endsWith("n")) {
                return true;
            }
        }
        return false;
    }

    private void addSource(GermanOption option) {
        boolean known = option.sourceFirst() >= 0 && option.sourceLast() >= option.sourceFirst();
        add(known ? option.sourceLast() - option.sourceFirst() + 1 : 0);
        add(known ? count(option.sourceFirst(), option.sourceLast(), Kind.CAPITAL) : 0);
        String word = known ? passage.words[option.sourceFirst()] : "";
        add(word.equals("er") || word.equals("sie") ? 1 : 0);
        add(word.equals("es") || word.equals("man") ? 1 : 0);
    }
}
