package org.throughline.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Flag;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.brief.KeyPoint;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.copy.CopyKind;
import org.throughline.engine.copy.Family;
import org.throughline.engine.name.Entity;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;
import org.throughline.engine.storyline.Position;
import org.throughline.engine.storyline.Storyline;
import org.throughline.engine.storyline.TimelineEntry;

/**
 * Two stories of one storyline from the press of Ostravia and Meriland, with everything that the reader can show. What
 * belongs together is told by hand, so that these tests say what the store does and not what the engine decides.
 */
public final class InventedPress {
    public static final AnnotatedArticle AGENCY = new InventedArticle("ona.example", "Ostravia shuts the Lune bridge")
            .published("2031-05-13T06:00:00Z")
            .agency("ONA")
            .block(BlockType.KEY_POINT, "The bridge over the Lune is closed from Tuesday.")
            .paragraph(
                    "Ostravia closed the bridge over the Lune on Tuesday. Some 1,200 lorries were waiting on both banks.")
            .paragraph("“We will not open it before the talks,” said Minister Jorun Talvik. She rejected a mediation by"
                    + " Meriland.")
            .block(BlockType.CAPTION, "Lorries at the Lune on Tuesday.")
            .names(EntityKind.PERSON, "Jorun Talvik", "Talvik")
            .names(EntityKind.PLACE, "Ostravia")
            .names(EntityKind.PLACE, "Meriland")
            .says("Jorun Talvik", "“We will not open it before the talks,”")
            .rejects("rejected")
            .build();

    public static final AnnotatedArticle COPY = new InventedArticle("daily-lune.example", "Lune bridge shut")
            .published("2031-05-13T08:30:00Z")
            .agency("ONA")
            .paragraph(
                    "Ostravia closed the bridge over the Lune on Tuesday. Some 1,200 lorries were waiting on both banks.")
            .names(EntityKind.PLACE, "Ostravia")
            .flags(Flag.GATED)
            .build();

    public static final AnnotatedArticle REPORT = new InventedArticle(
                    "meriland-post.example", "Meriland protests over closed border bridge")
            .published("2031-05-13T11:15:00Z")
            .paragraph(
                    "The bridge over the Lune has been closed by Ostravia. About 900 lorries are stuck, the haulers say.")
            .paragraph(
                    "“This breaks the treaty,” said Premier Alvar Reik. Hospitals on the east bank have medicine for a week.")
            .block(BlockType.BACKGROUND, "Ostravia and Meriland signed the treaty of the Lune in 2009.")
            .names(EntityKind.PERSON, "Alvar Reik", "Reik")
            .names(EntityKind.PLACE, "Ostravia")
            .names(EntityKind.PLACE, "Meriland")
            .says("Alvar Reik", "“This breaks the treaty,”")
            .build();

    public static final AnnotatedArticle LATER = new InventedArticle("ona.example", "Talks on the Lune bridge begin")
            .published("2031-05-19T07:00:00Z")
            .agency("ONA")
            .paragraph(
                    "Talks about the bridge began on Monday. J. Talvik met Premier Reik in the border town of Ferre.")
            .names(EntityKind.PERSON, "J. Talvik", "Talvik")
            .names(EntityKind.PERSON, "Reik")
            .build();

    public static final AnnotatedArticle RIGHT_TO_LEFT = new InventedArticle("qalam.example", "إغلاق جسر نهر لون")
            .language("ar")
            .paragraph("أغلقت أوسترافيا الجسر فوق نهر لون يوم الثلاثاء. وكانت 1200 شاحنة تنتظر.")
            .build();

    public static final long STORY = AGENCY.id();
    public static final long LATER_STORY = LATER.id();
    public static final long STORYLINE = Ids.of("storyline", "lune");
    public static final long TALVIK = Ids.of("person", "talvik");
    public static final long REIK = Ids.of("person", "reik");

    private static final Map<String, Long> WHO = Map.of(
            "Jorun Talvik", TALVIK,
            "J. Talvik", TALVIK,
            "Alvar Reik", REIK,
            "Reik", REIK,
            "Ostravia", Ids.of("place", "ostravia"),
            "Meriland", Ids.of("place", "meriland"));

    /** What is quoted of Talvik and of Reik stands for one utterance here. */
    public static final long STATEMENT = Ids.of("statement", "bridge");

    private InventedPress() {}

    public static List<AnnotatedArticle> articles() {
        return List.of(AGENCY, COPY, REPORT, RIGHT_TO_LEFT, LATER);
    }

    public static Edition edition() {
        Map<Long, AnnotatedArticle> articles = new LinkedHashMap<>();
        Map<Long, long[]> entityIds = new LinkedHashMap<>();
        Map<Long, long[]> statementIds = new LinkedHashMap<>();
        for (AnnotatedArticle article : articles()) {
            articles.put(article.id(), article);
            entityIds.put(
                    article.id(),
                    article.names().entities().stream()
                            .mapToLong(entity -> WHO.get(entity.name()))
                            .toArray());
            long[] said = new long[article.quotations().size()];
            Arrays.fill(said, STATEMENT);
            statementIds.put(article.id(), said);
        }
        List<Family> families = List.of(
                new Family(
                        AGENCY.id(),
                        AGENCY.id(),
                        "ONA",
                        0.95,
                        List.of(
                                new Family.Member(AGENCY.id(), CopyKind.ORIGINAL, 1),
                                new Family.Member(COPY.id(), CopyKind.SHORTENED, 0.97))),
                alone(REPORT),
                alone(RIGHT_TO_LEFT),
                alone(LATER));
        return new Edition(
                articles,
                entityIds,
                statementIds,
                entities(),
                List.of(),
                families,
                List.of(first(), later()),
                List.of(storyline()));
    }

    private static Family alone(AnnotatedArticle article) {
        return new Family(
                article.id(), article.id(), null, 0.95, List.of(new Family.Member(article.id(), CopyKind.ORIGINAL, 1)));
    }

    private static List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        entities.add(new Entity(
                TALVIK, EntityKind.PERSON, "Jorun Talvik", counts("Jorun Talvik", "J. Talvik"), List.of("Minister")));
        entities.add(
                new Entity(REIK, EntityKind.PERSON, "Alvar Reik", counts("Alvar Reik", "Reik"), List.of("Premier")));
        entities.add(
                new Entity(Ids.of("place", "ostravia"), EntityKind.PLACE, "Ostravia", counts("Ostravia"), List.of()));
        entities.add(
                new Entity(Ids.of("place", "meriland"), EntityKind.PLACE, "Meriland", counts("Meriland"), List.of()));
        return entities;
    }

    private static SortedMap<String, Integer> counts(String... names) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (String name : names) {
            counts.put(name, 2);
        }
        return counts;
    }

    /** The number in a sentence, which begins with these words. */
    private static Fact.Difference differing(AnnotatedArticle article, String beginning, int number) {
        SentenceRef sentence = InventedArticle.sentence(article, beginning);
        int start = sentence.span().start();
        return new Fact.Difference(sentence, new Span(start + number, start + beginning.length()));
    }

    private static StoryReport first() {
        List<Fact> facts = List.of(
                new Fact(
                        1,
                        STORY,
                        Fact.Status.SHARED,
                        List.of(
                                InventedArticle.sentence(AGENCY, "Ostravia closed"),
                                InventedArticle.sentence(REPORT, "The bridge over")),
                        List.of(),
                        List.of()),
                new Fact(
                        2,
                        STORY,
                        Fact.Status.CONFLICT,
                        List.of(
                                InventedArticle.sentence(AGENCY, "Some 1,200"),
                                InventedArticle.sentence(REPORT, "About 900")),
                        List.of(differing(AGENCY, "Some 1,200", 5), differing(REPORT, "About 900", 6)),
                        List.of()),
                new Fact(
                        3,
                        STORY,
                        Fact.Status.ONLY,
                        List.of(InventedArticle.sentence(REPORT, "Hospitals")),
                        List.of(),
                        List.of()));
        List<KeyPoint> keyPoints = List.of(
                new KeyPoint(
                        InventedArticle.sentence(AGENCY, "Ostravia closed"),
                        List.of("ona.example", "meriland-post.example")),
                new KeyPoint(InventedArticle.sentence(REPORT, "Hospitals"), List.of("meriland-post.example")));
        return new StoryReport(
                new Story(STORY, List.of(AGENCY.id(), REPORT.id(), RIGHT_TO_LEFT.id())),
                AGENCY.article().headline(),
                facts,
                keyPoints);
    }

    private static StoryReport later() {
        return new StoryReport(
                new Story(LATER_STORY, List.of(LATER.id())),
                LATER.article().headline(),
                List.of(),
                List.of(new KeyPoint(InventedArticle.sentence(LATER, "Talks about"), List.of("ona.example"))));
    }

    private static Storyline storyline() {
        return new Storyline(
                STORYLINE,
                List.of(STORY, LATER_STORY),
                List.of(
                        new TimelineEntry("2009", InventedArticle.sentence(REPORT, "Ostravia and Meriland"), STORY),
                        new TimelineEntry("2031-05-13", InventedArticle.sentence(AGENCY, "Ostravia closed"), STORY),
                        new TimelineEntry("2031-05-19", InventedArticle.sentence(LATER, "Talks about"), LATER_STORY)),
                List.of(new Position(
                        TALVIK,
                        Ids.of("place", "meriland"),
                        Category.REJECT,
                        null,
                        LocalDate.of(2031, 5, 13),
                        LocalDate.of(2031, 5, 13),
                        Category.AGREE,
                        List.of(InventedArticle.sentence(AGENCY, "She rejected")))));
    }

    /** Stores an edition as a batch would that led to it. */
    public static void fill(Path directory, Edition edition) {
        try (Database database = Database.open(directory)) {
            database.writer().useTransaction(handle -> {
                SortedMap<Long, AnnotatedArticle> changed = new TreeMap<>();
                ArticleRows rows = new ArticleRows(handle);
                for (AnnotatedArticle article : edition.articles().values()) {
                    Long before = rows.version(article.id());
                    if (before == null || before != article.article().version()) {
                        changed.put(InputLog.append(handle, article), article);
                    }
                }
                new Projection(handle, edition, InputLog.last(handle)).write(changed);
            });
        }
    }
}
