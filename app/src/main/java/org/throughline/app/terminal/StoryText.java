package org.throughline.app.terminal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.app.terminal.Sheet.Style;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.StorySummary;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.brief.KeyPoint;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.copy.CopyKind;
import org.throughline.engine.copy.Coverage;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;

/** One story: its numbers, key points, quotations, what only one source has, conflicts, and the articles behind it. */
final class StoryText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int POINTS = 5;
    private static final int QUOTATIONS = 6;
    private static final int ONLY_HERE = 3;
    private static final int CONFLICTS = 5;

    private final Sheet sheet;
    private final Edition edition;
    private final boolean all;
    private final Map<Long, Family> families;
    private final SaidWords saidWords;

    StoryText(Sheet sheet, Edition edition, boolean all) {
        this.sheet = sheet;
        this.edition = edition;
        this.all = all;
        this.families = edition.familiesById();
        this.saidWords = new SaidWords(edition);
    }

    void print(StoryReport report, StorySummary summary) {
        sheet.rule();
        sheet.text(Style.STRONG, "", report.headline());
        sheet.text(Style.PLAIN, "", numbers(summary.coverage()));
        sheet.text(Style.FAINT, "", span(summary) + " · " + String.join(", ", summary.sources()));
        sheet.blank();
        boolean alone = summary.articles().size() == 1;
        keyPoints(report.keyPoints(), alone);
        quotations(summary, alone);
        onlyHere(report.facts(), summary);
        conflicts(report.facts());
        if (!alone) {
            articles(report);
        }
    }

    /** Every article is told once: the parts make up the whole. */
    private static String numbers(Coverage coverage) {
        List<String> numbers = new ArrayList<>();
        numbers.add(Count.of(coverage.articles(), "article", "articles"));
        numbers.add(Count.of(coverage.reports(), "independent report", "independent reports"));
        if (coverage.drawing() > 0) {
            numbers.add(coverage.drawing() + (coverage.drawing() == 1 ? " that draws" : " that draw") + " on another");
        }
        coverage.copies().forEach((of, number) -> numbers.add(Count.of(number, "copy", "copies") + " of " + of));
        if (coverage.revisions() > 0) {
            numbers.add(Count.of(coverage.revisions(), "later version", "later versions"));
        }
        return String.join(", ", numbers);
    }

    private static String span(StorySummary summary) {
        Instant first = summary.first();
        Instant last = summary.last();
        if (first == null || last == null) {
            return "undated";
        }
        boolean oneDay = DAY.format(first).equals(DAY.format(last));
        if (oneDay && (isDay(first) || isDay(last))) {
            return DAY.format(first);
        }
        if (first.equals(last)) {
            return time(first);
        }
        return oneDay ? MINUTE.format(first) + " to " + HOUR.format(last) + " UTC" : time(first) + " to " + time(last);
    }

    private static String time(Instant time) {
        return isDay(time) ? DAY.format(time) : MINUTE.format(time) + " UTC";
    }

    /** A time at midnight comes from a day without a time. */
    private static boolean isDay(Instant time) {
        return time.getEpochSecond() % 86_400 == 0;
    }

    private void keyPoints(List<KeyPoint> points, boolean alone) {
        if (points.isEmpty()) {
            return;
        }
        sheet.text(Style.HEADING, "", "Key points");
        for (KeyPoint point : shown(points, POINTS)) {
            sheet.item(Style.PLAIN, "  • ", "    ", edition.words(point.sentence()));
            if (!alone) {
                sources(point.sources().isEmpty() ? Set.of(source(point.sentence())) : point.sources());
            }
        }
        sheet.blank();
    }

    private void quotations(StorySummary summary, boolean alone) {
        List<SaidWords.Said> said = saidWords.in(summary.articles());
        if (said.isEmpty()) {
            return;
        }
        sheet.text(Style.HEADING, "", "Who said what");
        for (SaidWords.Said one : shown(said, QUOTATIONS)) {
            sheet.item(Style.PLAIN, "  • ", "    ", one.speaker() + ": " + one.words());
            if (!alone) {
                sources(one.sources());
            }
        }
        more(said.size() - QUOTATIONS);
        sheet.blank();
    }

    private void sources(Collection<String> sources) {
        sheet.text(Style.FAINT, "    ", "[" + String.join(", ", sources) + "]");
    }

    private void onlyHere(List<Fact> facts, StorySummary summary) {
        if (summary.coverage().reports() + summary.coverage().drawing() < 2) {
            return;
        }
        Map<String, List<Fact>> bySource = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact.status() == Fact.Status.ONLY && !fact.sentences().isEmpty()) {
                SentenceRef told = fact.sentences().getFirst();
                bySource.computeIfAbsent(source(told) + copies(fact), source -> new ArrayList<>())
                        .add(fact);
            }
        }
        bySource.forEach((source, only) -> {
            sheet.text(Style.HEADING, "", "Only in " + source);
            for (Fact fact : shown(only, ONLY_HERE)) {
                sheet.item(
                        Style.PLAIN,
                        "  • ",
                        "    ",
                        edition.words(fact.sentences().getFirst()));
            }
            more(only.size() - ONLY_HERE);
            sheet.blank();
        });
    }

    /** " and its copies in these": those that carry what the report alone tells. */
    private String copies(Fact fact) {
        List<String> copies =
                fact.copies().stream().map(this::source).distinct().sorted().toList();
        return switch (copies.size()) {
            case 0 -> "";
            case 1 -> " and its copy in " + copies.getFirst();
            case 2, 3 -> " and its copies in " + String.join(", ", copies);
            default -> " and " + fact.copies().size() + " copies";
        };
    }

    private void conflicts(List<Fact> facts) {
        List<Fact> conflicts = facts.stream()
                .filter(fact -> fact.status() == Fact.Status.CONFLICT)
                .toList();
        if (conflicts.isEmpty()) {
            return;
        }
        sheet.text(Style.WARNING, "", "Sources differ");
        for (Fact fact : shown(conflicts, CONFLICTS)) {
            sheet.item(Style.WARNING, "  • ", "    ", differing(fact));
            for (SentenceRef sentence : fact.sentences()) {
                sheet.item(Style.PLAIN, "    ", "    ", source(sentence) + ": " + edition.words(sentence));
            }
        }
        sheet.blank();
    }

    /** The words in which the sources differ: "2,000 people / 800 opponents". */
    private String differing(Fact fact) {
        return fact.differences().stream()
                .map(difference -> edition.words(new SentenceRef(
                        difference.sentence().article(), difference.sentence().version(), difference.words())))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private void articles(StoryReport report) {
        sheet.text(Style.HEADING, "", "Articles");
        for (long id : report.story().families()) {
            Family family = families.get(id);
            if (family == null) {
                continue;
            }
            article("  ", family.original(), "");
            for (Family.Member member : family.members()) {
                if (member.article() != family.original()) {
                    article("    ↳ ", member.article(), relation(member.kind()));
                }
            }
        }
        sheet.blank();
    }

    private void article(String lead, long id, String relation) {
        AnnotatedArticle article = edition.articles().get(id);
        if (article == null) {
            return;
        }
        String agency = article.article().metadata().agency() == null
                ? ""
                : " ("
                        + Objects.requireNonNull(article.article().metadata().agency())
                                .value() + ")";
        sheet.item(
                Style.PLAIN,
                lead,
                "      ",
                article.article().source() + agency + ", " + when(article.article()) + ": "
                        + article.article().headline() + relation);
    }

    private static String when(Article article) {
        Instant said = article.saidTime();
        if (said != null) {
            return time(said);
        }
        Instant saved = article.captured();
        return saved == null ? "undated" : "undated, saved " + time(saved);
    }

    private static String relation(CopyKind kind) {
        return switch (kind) {
            case ORIGINAL -> "";
            case EXACT -> " (exact copy)";
            case EDITED -> " (edited copy)";
            case SHORTENED -> " (shortened copy)";
            case EXTENDED -> " (extended copy)";
            case TRANSLATED -> " (translated)";
            case REVISION -> " (a later version)";
        };
    }

    private String source(SentenceRef sentence) {
        return source(sentence.article());
    }

    private String source(long id) {
        AnnotatedArticle article = edition.articles().get(id);
        return article == null ? "" : article.article().source();
    }

    private <T> List<T> shown(List<T> things, int few) {
        return all || things.size() <= few ? things : things.subList(0, few);
    }

    private void more(int hidden) {
        if (!all && hidden > 0) {
            sheet.text(Style.FAINT, "    ", "and " + hidden + " more (--all shows everything)");
        }
    }
}
