package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.ActionMatcher;
import org.throughline.engine.action.Occurrence;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Mention;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.time.TimeExpression;

/**
 * The actions that more than one report of a story tells: the same attack, demand or meeting in other words, by
 * {@link ActionMatcher}. Computed when looked at; the work grows with the square of the actions, of which the surest
 * {@value #MOST_OF_ONE} of each of the first {@value #MOST_REPORTS} reports count.
 */
public final class SharedActions {
    private static final int MOST_REPORTS = 30;
    private static final int MOST_OF_ONE = 20;
    private static final int MOST_WORDS = 1_000;
    /** What is less sure counts where another report tells the same surely. */
    private static final double LEAST = 0.4;

    private final ActionMatcher matcher = ActionMatcher.shipped();

    private record Telling(int report, AnnotatedArticle article, Action action, long[] entities) {
        SentenceRef where() {
            Span sentence = article.sentences().get(action.sentence()).span();
            return new SentenceRef(article.id(), article.article().version(), sentence);
        }

        static long id(List<Integer> locals, long[] entities) {
            return locals.isEmpty() || locals.getFirst() >= entities.length ? 0 : entities[locals.getFirst()];
        }
    }

    /** In the order in which the reports first tell them. */
    public List<SharedAction> of(List<Report> reports) {
        List<Telling> tellings = new ArrayList<>();
        List<List<String>> documents = new ArrayList<>();
        for (Report report : reports.subList(0, Math.min(MOST_REPORTS, reports.size()))) {
            addSurest(tellings, documents.size(), report);
            String text = report.article().article().text();
            documents.add(words(text, new Span(0, text.length())));
        }
        if (documents.size() < 2 || tellings.size() < 2) {
            return List.of();
        }
        int[] chains = matcher.chainsOfOneEvent(
                documents, tellings.stream().map(SharedActions::occurrence).toList());
        Map<Integer, List<Telling>> grouped = new LinkedHashMap<>();
        for (int i = 0; i < chains.length; i++) {
            grouped.computeIfAbsent(chains[i], chain -> new ArrayList<>()).add(tellings.get(i));
        }
        return grouped.values().stream()
                .filter(group -> group.stream().map(Telling::report).distinct().count() > 1)
                .filter(group ->
                        group.stream().anyMatch(telling -> telling.action().isShown()))
                .map(SharedActions::shared)
                .toList();
    }

    private static void addSurest(List<Telling> tellings, int number, Report report) {
        report.article().actions().stream()
                .filter(action -> action.confidence() >= LEAST)
                .filter(action ->
                        action.sentence() < report.article().sentences().size())
                .sorted(Comparator.comparingDouble(Action::confidence).reversed())
                .limit(MOST_OF_ONE)
                .sorted(Comparator.comparing(Action::trigger))
                .forEach(action -> tellings.add(new Telling(number, report.article(), action, report.entities())));
    }

    private static SharedAction shared(Collection<Telling> group) {
        Telling surest = group.stream()
                .max(Comparator.comparingDouble(telling -> telling.action().confidence()))
                .orElseThrow();
        return new SharedAction(
                surest.action().category(),
                Telling.id(surest.action().sources(), surest.entities()),
                Telling.id(surest.action().targets(), surest.entities()),
                group.stream().map(Telling::where).distinct().toList());
    }

    private static Occurrence occurrence(Telling telling) {
        AnnotatedArticle article = telling.article();
        String text = article.article().text();
        Sentence sentence = article.sentences().get(telling.action().sentence());
        Set<String> participants = new HashSet<>();
        Set<String> settings = new HashSet<>();
        for (Mention mention : article.names().in(telling.action().sentence())) {
            boolean place = article.names().entities().get(mention.entity()).kind() == EntityKind.PLACE;
            (place ? settings : participants).addAll(words(text, mention.span()));
        }
        for (TimeExpression time : article.times()) {
            if (time.sentence() == telling.action().sentence()) {
                settings.addAll(words(text, time.span()));
            }
        }
        return new Occurrence(
                telling.report(),
                words(text, telling.action().trigger()),
                words(text, sentence.span()),
                participants,
                settings,
                false);
    }

    private static List<String> words(String text, Span span) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = span.start(); at <= span.end() && words.size() < MOST_WORDS; at++) {
            boolean letter = at < span.end() && Character.isLetterOrDigit(text.charAt(at));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
