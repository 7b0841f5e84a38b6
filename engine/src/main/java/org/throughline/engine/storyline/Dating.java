package org.throughline.engine.storyline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.memory.Snapshot;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.time.TimeExpression;

/**
 * The days that an article tells of: those named in the sentences of its report, and the one on which it was published. Kept for as
 * long as storylines go, so packed: some 20 bytes a day named.
 *
 * @param published the day that the article itself claims, in days since 1970, {@link #UNDATED} if it claims none: the day on which a
 *     page was saved says nothing of what it tells
 * @param opening where the first sentence of the report begins and ends, and a hash of its words; empty if there is none
 * @param mentions five numbers each: the day, the place of its sentence in the article, where the sentence begins and ends, and
 *     a hash of its words
 */
record Dating(long article, long version, int published, int[] opening, int[] mentions) {
    static final int UNDATED = Integer.MIN_VALUE;

    private static final int MOST_MENTIONS = 40;
    private static final int ROW = 5;

    static Dating of(AnnotatedArticle article) {
        int[] mentions = new int[ROW * MOST_MENTIONS];
        int count = 0;
        for (TimeExpression time : article.times()) {
            LocalDate day = dayOf(time.value());
            Sentence sentence = time.sentence() < article.sentences().size()
                    ? article.sentences().get(time.sentence())
                    : null;
            if (day == null || sentence == null || count == MOST_MENTIONS || !isTold(article, sentence, time)) {
                continue;
            }
            mentions[ROW * count] = (int) day.toEpochDay();
            mentions[ROW * count + 1] = time.sentence();
            mentions[ROW * count + 2] = sentence.span().start();
            mentions[ROW * count + 3] = sentence.span().end();
            mentions[ROW * count + 4] = words(article, sentence);
            count++;
        }
        Instant time = article.article().saidTime();
        return new Dating(
                article.id(),
                article.article().version(),
                time == null ? UNDATED : (int) Math.floorDiv(time.getEpochSecond(), 86_400L),
                opening(article),
                Arrays.copyOf(mentions, ROW * count));
    }

    /**
     * Whether the report itself dates something there: captions date pictures, a quoted "tomorrow" is the speaker's, and the
     * "Tuesday" of an undated page is nobody knows which.
     */
    private static boolean isTold(AnnotatedArticle article, Sentence sentence, TimeExpression time) {
        if (!sentence.blockType().isBody() && sentence.blockType() != BlockType.HEADLINE) {
            return false;
        }
        if (time.span().in(article.article().text()).chars().anyMatch(Character::isDigit)) {
            return true;
        }
        if (article.article().saidTime() == null) {
            return false;
        }
        for (Quotation quotation : article.quotations()) {
            if (quotation.kind() != Quotation.Kind.INDIRECT
                    && quotation.content().stream().anyMatch(said -> said.overlaps(time.span()))) {
                return false;
            }
        }
        return true;
    }

    private static int[] opening(AnnotatedArticle article) {
        for (Sentence sentence : article.sentences()) {
            if (sentence.blockType().isBody()) {
                return opening(article, sentence);
            }
        }
        return article.sentences().isEmpty()
                ? new int[0]
                : opening(article, article.sentences().getFirst());
    }

    private static int[] opening(AnnotatedArticle article, Sentence sentence) {
        return new int[] {sentence.span().start(), sentence.span().end(), words(article, sentence)};
    }

    /** Equal for sentences of the same letters and digits, whatever else they hold. */
    private static int words(AnnotatedArticle article, Sentence sentence) {
        return sentence.span()
                .in(article.article().text())
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .reduce(1, (hash, letter) -> 31 * hash + letter);
    }

    boolean isDated() {
        return published != UNDATED;
    }

    int size() {
        return mentions.length / ROW;
    }

    /** Days since 1970 of a mention. */
    int day(int mention) {
        return mentions[ROW * mention];
    }

    /** The place of a mention's sentence in the article. */
    int position(int mention) {
        return mentions[ROW * mention + 1];
    }

    SentenceRef sentence(int mention) {
        return new SentenceRef(article, version, new Span(mentions[ROW * mention + 2], mentions[ROW * mention + 3]));
    }

    /** A hash of the words of a mention's sentence. */
    int words(int mention) {
        return mentions[ROW * mention + 4];
    }

    /** A hash of the words of the first sentence, which the report must have. */
    int firstWords() {
        return opening[2];
    }

    /** The first sentence of the report, null if it has none. */
    @Nullable
    SentenceRef firstSentence() {
        return opening.length == 0 ? null : new SentenceRef(article, version, new Span(opening[0], opening[1]));
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(article);
        out.writeLong(version);
        out.writeInt(published);
        Snapshot.write(out, opening, opening.length);
        Snapshot.write(out, mentions, mentions.length);
    }

    static Dating restored(DataInputStream in) throws IOException {
        return new Dating(in.readLong(), in.readLong(), in.readInt(), Snapshot.readInts(in), Snapshot.readInts(in));
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
