package org.throughline.engine.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.compare.Report;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.name.Mention;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * Background for the entities that a story is about, in the words of its own reports: sentences of paragraphs marked as
 * background, and those that say what someone or something is ("The Sorne rises in ..."). Costs a pass over the names.
 */
public final class Backgrounds {
    private static final int MOST_BOXES = 4;
    private static final int MOST_SENTENCES = 3;
    private static final int FEWEST_ARTICLES_SHARE = 2;
    private static final int LONGEST = 400;
    private static final int SHORTEST = 40;
    private static final Set<String> BEING =
            Set.of("is", "was", "are", "were", "ist", "war", "sind", "waren", "gilt", "является", "был", "была");
    private static final Set<String> STANDING =
            Set.of("lies", "rises", "belongs", "liegt", "entspringt", "gehört", "находится");
    private static final Set<String> WHAT = Set.of(
            "a",
            "an",
            "the",
            "one",
            "ein",
            "eine",
            "einer",
            "der",
            "die",
            "das",
            "als",
            "president",
            "head",
            "capital",
            "президентом",
            "столица",
            "главой");
    private static final Set<String> ARTICLE_WORDS = Set.of("the", "der", "die", "das");

    private Backgrounds() {}

    /** Boxes for the entities named in most reports, each with at most three sentences of different words. */
    public static List<BackgroundBox> of(List<Report> reports) {
        Map<Long, Set<Long>> namedIn = new LinkedHashMap<>();
        Map<Long, List<SentenceRef>> told = new HashMap<>();
        Map<Long, Set<String>> words = new HashMap<>();
        for (Report report : reports) {
            for (Mention mention : report.article().names().mentions()) {
                long entity = report.entities()[mention.entity()];
                namedIn.computeIfAbsent(entity, unseen -> new HashSet<>())
                        .add(report.article().id());
                Sentence sentence = report.article().sentences().get(mention.sentence());
                if (isBackground(report.article(), sentence, mention)) {
                    String text = report.article().words(sentence);
                    List<SentenceRef> box = told.computeIfAbsent(entity, unseen -> new ArrayList<>());
                    if (box.size() < MOST_SENTENCES
                            && words.computeIfAbsent(entity, unseen -> new HashSet<>())
                                    .add(text.toLowerCase(Locale.ROOT))) {
                        box.add(new SentenceRef(
                                report.article().id(),
                                report.article().article().version(),
                                sentence.span()));
                    }
                }
            }
        }
        Set<SentenceRef> used = new HashSet<>();
        return namedIn.entrySet().stream()
                .filter(entry -> entry.getValue().size() * FEWEST_ARTICLES_SHARE >= reports.size())
                .filter(entry -> told.containsKey(entry.getKey()))
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .map(entry -> new BackgroundBox(
                        entry.getKey(),
                        told.getOrDefault(entry.getKey(), List.of()).stream()
                                .filter(used::add)
                                .toList()))
                .filter(box -> !box.sentences().isEmpty())
                .limit(MOST_BOXES)
                .toList();
    }

    private static boolean isBackground(AnnotatedArticle article, Sentence sentence, Mention mention) {
        int length = sentence.span().length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        if (sentence.blockType() == BlockType.BACKGROUND) {
            return true;
        }
        return sentence.blockType().isBody() && saysWhatItIs(article, sentence, mention);
    }

    /** The name opens the sentence, and "is a" or the like follows it at once. */
    private static boolean saysWhatItIs(AnnotatedArticle article, Sentence sentence, Mention mention) {
        String text = article.article().text();
        WordScanner before =
                new WordScanner(text, sentence.span().start(), mention.span().start());
        if (before.next() && (!ARTICLE_WORDS.contains(before.normal()) || before.next())) {
            return false;
        }
        WordScanner after =
                new WordScanner(text, mention.span().end(), sentence.span().end());
        if (!after.next()) {
            return false;
        }
        return STANDING.contains(after.normal())
                || (BEING.contains(after.normal()) && after.next() && WHAT.contains(after.normal()));
    }
}
