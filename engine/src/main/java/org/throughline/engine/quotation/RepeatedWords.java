package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Quotations without a speaker that repeat words of one with a speaker: headings, captions and key points quote again
 * what the text tells at length.
 */
final class RepeatedWords {
    /** The beginning by which quoted words are recognised that nobody is said to have spoken. */
    private static final int OPENING_WORDS = 3;
    /** The same for all others: "that the harbour" begins the words of many. */
    private static final int LONGER_OPENING = 6;

    private final Map<String, Quotation> attributed = new HashMap<>();
    private final String text;

    private RepeatedWords(String text) {
        this.text = text;
    }

    /** The same quotations, with the speaker where another quotation of the article settles it. */
    static List<Quotation> settle(String text, List<Quotation> quotations) {
        RepeatedWords repeated = new RepeatedWords(text);
        quotations.stream().filter(one -> one.speaker() >= 0 && !isGuessed(one)).forEach(repeated::remember);
        List<Quotation> settled = new ArrayList<>(quotations.size());
        for (Quotation quotation : quotations) {
            boolean open = quotation.speaker() < 0 || isGuessed(quotation);
            Quotation same = open ? repeated.find(quotation) : null;
            settled.add(same == null ? quotation : withSpeakerOf(quotation, same));
        }
        return settled;
    }

    /** Quoted words that no word of speech gives to anybody: the speaker is who stands near. */
    private static boolean isGuessed(Quotation quotation) {
        return quotation.cue() == null;
    }

    private static Quotation withSpeakerOf(Quotation quotation, Quotation same) {
        return new Quotation(
                quotation.sentence(),
                quotation.content(),
                quotation.kind(),
                quotation.cue(),
                quotation.source(),
                same.speaker(),
                quotation.standsAlone(),
                Math.max(quotation.confidence(), same.confidence() * 0.9));
    }

    /** Under the beginning of each of its sentences. */
    private void remember(Quotation quotation) {
        String words = quotation.words(text);
        int from = 0;
        for (int at = 0; at < Math.min(words.length(), 2_000); at++) {
            if (".!?;,".indexOf(words.charAt(at)) >= 0) {
                put(words.substring(from, at), quotation);
                from = at + 1;
            }
        }
        put(words.substring(Math.min(from, words.length())), quotation);
    }

    private void put(String words, Quotation quotation) {
        for (int count : new int[] {OPENING_WORDS, LONGER_OPENING}) {
            String key = opening(words, count);
            if (key != null) {
                attributed.merge(key, quotation, (one, other) -> one.confidence() >= other.confidence() ? one : other);
            }
        }
    }

    private @Nullable Quotation find(Quotation quotation) {
        boolean standing = isGuessed(quotation) && quotation.kind() != Quotation.Kind.INDIRECT;
        String key = opening(quotation.words(text), standing ? OPENING_WORDS : LONGER_OPENING);
        return key == null ? null : attributed.get(key);
    }

    private static @Nullable String opening(String words, int wanted) {
        StringBuilder key = new StringBuilder();
        int count = 0;
        int start = -1;
        for (int i = 0; i <= words.length() && count < wanted; i++) {
            boolean letter = i < words.length() && Character.isLetterOrDigit(words.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                key.append(words.substring(start, i).toLowerCase(Locale.ROOT)).append(' ');
                start = -1;
                count++;
            }
        }
        return count < wanted ? null : key.toString();
    }
}
