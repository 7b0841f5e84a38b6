package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Mention;
import org.throughline.engine.time.TimeExpression;

/** Makes of a report what comparing needs of each sentence of its body. One pass over the report. */
final class ReportReader {
    private static final int MOST_SENTENCES = 120;
    private static final int FEWEST_WORDS = 4;
    private static final int ISO_DAY = 10;
    private static final int YEAR = 4;

    private final Report report;
    private final String text;
    private final Map<Integer, List<TimeExpression>> times = new HashMap<>();

    private ReportReader(Report report) {
        this.report = report;
        this.text = report.article().article().text();
        report.article()
                .times()
                .forEach(time -> times.computeIfAbsent(time.sentence(), sentence -> new ArrayList<>())
                        .add(time));
    }

    /** The sentences that are compared, report by report, their words weighed by how rare they are in all of them. */
    static List<List<SentenceProfile>> profiles(List<Report> reports) {
        List<List<SentenceProfile.Draft>> drafts = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            drafts.add(new ReportReader(reports.get(i)).drafts(i));
        }
        WordWeights weights = new WordWeights(drafts.stream()
                .flatMap(List::stream)
                .map(SentenceProfile.Draft::words)
                .toList());
        return drafts.stream()
                .map(one -> one.stream().map(draft -> draft.weighedBy(weights)).toList())
                .toList();
    }

    private List<SentenceProfile.Draft> drafts(int index) {
        List<SentenceProfile.Draft> drafts = new ArrayList<>();
        for (Sentence sentence : report.article().sentences()) {
            if (mayTell(sentence.blockType()) && drafts.size() < MOST_SENTENCES) {
                String said = sentence.span().in(text);
                Words words = Words.of(said);
                if (words.stems().size() >= FEWEST_WORDS && !NewsValue.isOfThePage(said)) {
                    drafts.add(draft(index, drafts.size(), sentence, words));
                }
            }
        }
        return drafts;
    }

    /** A heading names what follows it. */
    private static boolean mayTell(BlockType block) {
        return block.isBody() && block != BlockType.HEADING;
    }

    private SentenceProfile.Draft draft(int index, int place, Sentence sentence, Words words) {
        String said = sentence.span().in(text);
        Map<Long, Told.Named> names = names(sentence);
        List<Span> barred = new ArrayList<>();
        names.values().forEach(name -> barred.add(name.span()));
        for (TimeExpression time : times.getOrDefault(sentence.index(), List.of())) {
            if (time.type() != TimeExpression.Type.DURATION
                    && !isGrouped(time.span().in(text))) {
                barred.add(within(sentence, time.span()));
            }
        }
        Told told = new Told(
                AmountReader.of(said, words, barred),
                days(sentence),
                years(sentence),
                names,
                words.denial(),
                said.chars().anyMatch(unit -> "\"“„«".indexOf(unit) >= 0),
                said.endsWith("?"));
        SentenceRef reference = new SentenceRef(
                report.article().id(), report.article().article().version(), sentence.span());
        return new SentenceProfile.Draft(reference, index, place, said, words, told);
    }

    /** "About 2,000" is no year. */
    private static boolean isGrouped(String words) {
        int comma = words.indexOf(',');
        return comma > 0
                && comma + 1 < words.length()
                && Character.isDigit(words.charAt(comma - 1))
                && Character.isDigit(words.charAt(comma + 1));
    }

    private static Span within(Sentence sentence, Span span) {
        int length = sentence.span().length();
        int start = Math.clamp(span.start() - sentence.span().start(), 0, length);
        return new Span(start, Math.clamp(span.end() - sentence.span().start(), start, length));
    }

    private Map<Long, Told.Named> names(Sentence sentence) {
        Map<Long, Told.Named> names = new TreeMap<>();
        for (Mention mention : report.article().names().in(sentence.index())) {
            LocalEntity entity = report.article().names().entities().get(mention.entity());
            names.putIfAbsent(
                    report.entities()[mention.entity()],
                    new Told.Named(entity.name(), entity.kind(), within(sentence, mention.span())));
        }
        return names;
    }

    /** The days that a sentence tells, as the calendar has them. */
    private Map<String, Span> days(Sentence sentence) {
        return values(sentence, ISO_DAY, time -> {
            return Character.isDigit(time.value().charAt(ISO_DAY - 1)) && time.type() != TimeExpression.Type.DURATION;
        });
    }

    /** The years that a sentence writes out; those of "last year" depend on a date of the page, which may be missing. */
    private Map<String, Span> years(Sentence sentence) {
        return values(sentence, YEAR, time -> {
            String year = time.value().substring(0, YEAR);
            return year.chars().allMatch(Character::isDigit)
                    && time.span().in(text).contains(year);
        });
    }

    private Map<String, Span> values(Sentence sentence, int length, Predicate<TimeExpression> taken) {
        Map<String, Span> values = new TreeMap<>();
        for (TimeExpression time : times.getOrDefault(sentence.index(), List.of())) {
            if (time.value().length() >= length && taken.test(time)) {
                values.putIfAbsent(time.value().substring(0, length), within(sentence, time.span()));
            }
        }
        return values;
    }
}
