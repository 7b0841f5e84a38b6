package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;

/** Everything in an English article that may be a quotation, for the models to judge and to be trained on. */
public final class Candidates {
    /** Place of the cue model's score in {@link Candidate#features()}. */
    public static final int CUE_SCORE = CueFeatures.WIDTH;

    /** So many quoted sentences may go on behind a quotation. */
    private static final int MOST_FOLLOWING = 10;
    /** A longer block is cut, in tokens. */
    private static final int LONGEST_PASSAGE = 5_000;

    private Candidates() {}

    /** The candidates of each cue, undecided; cues that report nothing possible are left out. */
    public static List<List<Candidate>> of(Article article, List<ParsedSentence> sentences) {
        List<List<Candidate>> all = new ArrayList<>();
        for (Passage passage : passages(article, sentences)) {
            CueFeatures ofCues = new CueFeatures(passage);
            ContentFeatures ofContents = new ContentFeatures(passage);
            ContentFinder contents = new ContentFinder(passage);
            for (Cue cue : cues(passage)) {
                float[] ofCue = ofCues.of(cue);
                List<float[]> ofSources = new ArrayList<>();
                for (int source = 0; source < cue.sources().size(); source++) {
                    ofSources.add(ofCues.ofSource(cue, source));
                }
                List<Candidate> own = new ArrayList<>();
                for (Content content : contents.of(cue)) {
                    own.add(new Candidate(
                            cue.kind() == Cue.Kind.FLOATING ? null : passage.between(cue.first(), cue.last()),
                            spans(passage, content),
                            sourceSpans(passage, cue),
                            ofContents.of(ofCue, cue, content, 0),
                            ofCue,
                            ofSources));
                }
                if (!own.isEmpty()) {
                    all.add(own);
                }
            }
        }
        return all;
    }

    /** Everything in a German article that may be a quotation, each a cue of its own. */
    public static List<Candidate> ofGerman(Article article, List<ParsedSentence> sentences) {
        List<Candidate> all = new ArrayList<>();
        for (Passage passage : passages(article, sentences)) {
            GermanCandidates candidates = new GermanCandidates(passage);
            for (GermanOption option : candidates.all()) {
                Span source = candidates.source(option);
                all.add(new Candidate(
                        candidates.cue(option),
                        candidates.spans(option),
                        source == null ? List.of() : List.of(source),
                        candidates.features(option),
                        new float[0],
                        List.of()));
            }
        }
        return all;
    }

    static List<Cue> cues(Passage passage) {
        List<Cue> cues = new ArrayList<>(new CueFinder(passage).all());
        int last = -1;
        for (int place = 0; place < passage.size; place++) {
            if (passage.quote[place] >= 0 && passage.unit[place] != last) {
                last = passage.unit[place];
                cues.add(new Cue(Cue.Kind.FLOATING, place, place, place, 0, List.of()));
            }
        }
        return cues;
    }

    static List<Span> sourceSpans(Passage passage, Cue cue) {
        return cue.sources().stream()
                .map(source -> passage.between(source.first(), source.last()))
                .toList();
    }

    /** The content's stretches, with the quoted sentences that go on behind it. */
    static List<Span> spans(Passage passage, Content content) {
        List<Span> spans = content.spans(passage);
        int last = content.isSplit() ? content.secondLast() : content.last();
        boolean quoted = passage.quote[content.first()] >= 0 || passage.quote[last] >= 0;
        int from = passage.unit[last] + 1;
        if (!quoted) {
            return spans;
        }
        int to = Math.min(passage.units, from + MOST_FOLLOWING);
        for (int unit = from; unit < to && isQuoted(passage, unit); unit++) {
            spans.add(passage.between(passage.unitStart[unit], passage.unitEnd[unit]));
        }
        return spans;
    }

    /** Whether a unit is nothing but quoted words. */
    static boolean isQuoted(Passage passage, int unit) {
        for (int place = passage.unitStart[unit]; place <= passage.unitEnd[unit]; place++) {
            if (passage.quote[place] < 0 && !passage.isMark(place)) {
                return false;
            }
        }
        return passage.quote[passage.unitStart[unit]] >= 0;
    }

    /** The article's blocks as passages, endless ones cut. */
    static List<Passage> passages(Article article, List<ParsedSentence> sentences) {
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        while (from < sentences.size()) {
            int to = from + 1;
            int block = sentences.get(from).sentence().block();
            int tokens = sentences.get(from).tokens().size();
            while (to < sentences.size()
                    && tokens < LONGEST_PASSAGE
                    && sentences.get(to).sentence().block() == block) {
                tokens += sentences.get(to++).tokens().size();
            }
            List<ParsedSentence> own = sentences.subList(from, to);
            Span stretch =
                    new Span(own.getFirst().span().start(), own.getLast().span().end());
            BlockType type = own.getFirst().sentence().blockType();
            List<QuoteMarks.Marked> outermost = QuoteMarks.in(article.text(), stretch).stream()
                    .filter(marked -> marked.depth() == 0)
                    .map(marked -> SwallowedNarration.cut(article.text(), marked))
                    .toList();
            passages.add(new Passage(article.text(), own, outermost, type));
            from = to;
        }
        return passages;
    }
}
