package org.throughline.engine.storyline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.time.TimeExpression;

/**
 * The days that an article tells of: those named in its sentences, and the one on which it was published.
 *
 * @param opening the article's first sentence of its report, if it has sentences
 */
record Dating(@Nullable LocalDate published, @Nullable SentenceRef opening, List<Mention> mentions) {
    private static final int MOST_MENTIONS = 40;

    /**
     * A day named in a sentence.
     *
     * @param position place of the sentence in the article
     */
    record Mention(LocalDate day, SentenceRef sentence, int position) {}

    static Dating of(AnnotatedArticle article) {
        List<Mention> mentions = new ArrayList<>();
        for (TimeExpression time : article.times()) {
            LocalDate day = dayOf(time.value());
            if (day != null && time.sentence() < article.sentences().size() && mentions.size() < MOST_MENTIONS) {
                Sentence sentence = article.sentences().get(time.sentence());
                mentions.add(new Mention(day, ref(article, sentence), time.sentence()));
            }
        }
        var time = article.article().time();
        return new Dating(time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate(), opening(article), mentions);
    }

    private static @Nullable SentenceRef opening(AnnotatedArticle article) {
        for (Sentence sentence : article.sentences()) {
            if (sentence.blockType().isBody()) {
                return ref(article, sentence);
            }
        }
        return article.sentences().isEmpty()
                ? null
                : ref(article, article.sentences().getFirst());
    }

    private static SentenceRef ref(AnnotatedArticle article, Sentence sentence) {
        return new SentenceRef(article.id(), article.article().version(), sentence.span());
    }

    /** The day that a time value names, if it names one. */
    static @Nullable LocalDate dayOf(String value) {
        if (value.length() < 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
            return null;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && (value.charAt(i) < '0' || value.charAt(i) > '9')) {
                return null;
            }
        }
        int month = Integer.parseInt(value, 5, 7, 10);
        int day = Integer.parseInt(value, 8, 10, 10);
        int year = Integer.parseInt(value, 0, 4, 10);
        return month < 1
                        || month > 12
                        || day < 1
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? null
                : LocalDate.of(year, month, day);
    }
}
