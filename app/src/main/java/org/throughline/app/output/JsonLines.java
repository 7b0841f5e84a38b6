package org.throughline.app.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.app.reading.Quarantined;
import org.throughline.engine.Edition;
import org.throughline.engine.Speakers;
import org.throughline.engine.StorySummary;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.compare.Report;
import org.throughline.engine.compare.SharedAction;
import org.throughline.engine.compare.SharedActions;
import org.throughline.engine.copy.Family;
import org.throughline.engine.name.Entity;
import org.throughline.engine.quotation.Statement;
import org.throughline.engine.quotation.StatementVersion;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;
import org.throughline.engine.storyline.Position;
import org.throughline.engine.storyline.Storyline;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what was read as one JSON object a line, each with its {@code type}: articles with what was found in them, then
 * what joins them, then what was put aside. Rows are written as they are made; none is held.
 */
public final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;

    public JsonLines(PrintWriter out) {
        this.out = out;
    }

    public void write(Edition edition, List<Quarantined> quarantine) {
        Speakers speakers = new Speakers(edition);
        SharedActions sharedActions = new SharedActions();
        for (AnnotatedArticle article : edition.articles().values()) {
            write(ArticleRows.article(article.article()));
            ArticleRows.found(article, edition, speakers).forEach(this::write);
        }
        edition.entities().forEach(entity -> write(entity(entity)));
        speakers.repeated().forEach(statement -> writeStatement(statement, speakers.versions(statement)));
        edition.families().forEach(family -> write(family(family)));
        Map<Long, Family> families = edition.familiesById();
        edition.stories().forEach(report -> {
            StorySummary summary = StorySummary.of(report.story(), families, edition.articles());
            write(StoryRows.story(report, summary, edition));
            report.facts().forEach(fact -> write(fact(fact, edition)));
            sharedActions
                    .of(reports(report.story(), families, edition))
                    .forEach(action -> write(sharedAction(report.story(), action, edition)));
        });
        edition.storylines().forEach(storyline -> write(storyline(storyline, edition)));
        quarantine.forEach(one -> write(quarantine(one)));
    }

    private void write(Map<String, Object> row) {
        out.println(JSON.writeValueAsString(row));
    }

    private static Map<String, Object> entity(Entity entity) {
        return Row.of("entity")
                .with("id", Ids.show('e', entity.id()))
                .with("kind", entity.kind().label())
                .with("name", entity.name())
                .with("names", StoryRows.names(entity))
                .with("titles", entity.titles())
                .fields();
    }

    private static List<Report> reports(Story story, Map<Long, Family> families, Edition edition) {
        List<Report> reports = new ArrayList<>();
        for (long id : story.families()) {
            Family family = families.get(id);
            AnnotatedArticle original =
                    family == null ? null : edition.articles().get(family.original());
            if (original != null) {
                reports.add(new Report(original, edition.entityIds().getOrDefault(original.id(), new long[0])));
            }
        }
        return reports;
    }

    private static Map<String, Object> sharedAction(Story story, SharedAction action, Edition edition) {
        return Row.of("shared-action")
                .with("story", Ids.show('s', story.id()))
                .with("category", action.category().name())
                .with("source", action.actor() == 0 ? null : Ids.show('e', action.actor()))
                .with("target", action.towards() == 0 ? null : Ids.show('e', action.towards()))
                .with(
                        "sentences",
                        action.tellings().stream()
                                .map(ref -> sentence(ref, edition))
                                .toList())
                .fields();
    }

    /** What only one article carries stands in its quotation row already. */
    private void writeStatement(Statement statement, List<StatementVersion> versions) {
        if (versions.size() > 1) {
            write(Row.of("statement")
                    .with("id", Ids.show('q', statement.id()))
                    .with("speaker", statement.speaker() == 0 ? null : Ids.show('e', statement.speaker()))
                    .with("first", versions.getFirst().source())
                    .with("versions", versions.stream().map(JsonLines::version).toList())
                    .fields());
        }
    }

    private static Map<String, Object> version(StatementVersion version) {
        StatementVersion against = version.against();
        List<Map<String, Object>> changes = version.difference().isNone()
                ? List.of()
                : version.difference().pieces().stream()
                        .map(piece -> Row.nested()
                                .with("kind", piece.kind().label())
                                .with("words", piece.words())
                                .fields())
                        .toList();
        return Row.nested()
                .with("article", Ids.show('a', version.where().article()))
                .with("source", version.source())
                .with("text", version.words())
                .with("start", version.where().span().start())
                .with("end", version.where().span().end())
                .with(
                        "against",
                        against == null ? null : Ids.show('a', against.where().article()))
                .with("difference", changes.isEmpty() ? null : changes)
                .fields();
    }

    private static Map<String, Object> family(Family family) {
        List<Map<String, Object>> members = family.members().stream()
                .map(member -> Row.nested()
                        .with("article", Ids.show('a', member.article()))
                        .with("kind", member.kind().label())
                        .with("similarity", member.similarity())
                        .fields())
                .toList();
        return Row.of("family")
                .with("id", Ids.show('f', family.id()))
                .with("original", Ids.show('a', family.original()))
                .with("agency", family.agency())
                .with(
                        "articles",
                        members.stream().map(member -> member.get("article")).toList())
                .with("members", members)
                .fields();
    }

    private static Map<String, Object> fact(Fact fact, Edition edition) {
        return Row.of("fact")
                .with("id", Ids.show('k', fact.id()))
                .with("story", Ids.show('s', fact.story()))
                .with("status", fact.status().label())
                .with(
                        "sentences",
                        fact.sentences().stream()
                                .map(ref -> sentence(ref, edition))
                                .toList())
                .with(
                        "differing",
                        fact.differences().stream()
                                .map(difference -> sentence(in(difference), edition))
                                .toList())
                .with(
                        "copies",
                        fact.copies().stream().map(id -> Ids.show('a', id)).toList())
                .fields();
    }

    private static SentenceRef in(Fact.Difference difference) {
        SentenceRef sentence = difference.sentence();
        return new SentenceRef(sentence.article(), sentence.version(), difference.words());
    }

    private static Map<String, Object> storyline(Storyline storyline, Edition edition) {
        List<Map<String, Object>> timeline = storyline.timeline().stream()
                .map(entry -> Row.nested()
                        .with("date", entry.date())
                        .with("story", Ids.show('s', entry.story()))
                        .withAll(sentence(entry.sentence(), edition))
                        .fields())
                .toList();
        return Row.of("storyline")
                .with("id", Ids.show('l', storyline.id()))
                .with(
                        "stories",
                        storyline.stories().stream()
                                .map(id -> Ids.show('s', id))
                                .toList())
                .with("timeline", timeline)
                .with(
                        "positions",
                        storyline.positions().stream()
                                .map(position -> position(position, edition))
                                .toList())
                .fields();
    }

    private static Map<String, Object> position(Position position, Edition edition) {
        SentenceRef matter = position.matter();
        Category before = position.before();
        return Row.nested()
                .with("actor", Ids.show('e', position.actor()))
                .with("towards", position.towards() == 0 ? null : Ids.show('e', position.towards()))
                .with("category", position.category().name())
                .with("matter", matter == null ? null : edition.words(matter))
                .with("from", position.first().toString())
                .with("to", position.last().toString())
                .with("changed-from", before == null ? null : before.name())
                .with(
                        "sentences",
                        position.evidence().stream()
                                .map(ref -> sentence(ref, edition))
                                .toList())
                .fields();
    }

    private static Map<String, Object> quarantine(Quarantined one) {
        return Row.of("quarantine")
                .with("file", one.name())
                .with("reason", one.reason().label())
                .with("detail", one.detail().isEmpty() ? null : one.detail())
                .fields();
    }

    /** A sentence with where it stands. */
    static Map<String, Object> sentence(SentenceRef ref, Edition edition) {
        return Row.nested()
                .with("article", Ids.show('a', ref.article()))
                .with("text", edition.words(ref))
                .with("start", ref.span().start())
                .with("end", ref.span().end())
                .fields();
    }
}
