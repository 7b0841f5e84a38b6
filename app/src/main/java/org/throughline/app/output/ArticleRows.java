package org.throughline.app.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.Speakers;
import org.throughline.engine.action.Action;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.CitedSource;
import org.throughline.engine.article.Flag;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.time.TimeExpression;

/** An article's own rows: itself, and the quotations, actions and times found in it. */
final class ArticleRows {
    private ArticleRows() {}

    static Map<String, Object> article(Article article) {
        Metadata metadata = article.metadata();
        return Row.of("article")
                .with("id", Ids.show('a', article.id()))
                .with("file", article.path())
                .with("source", article.source())
                .with("url", article.address())
                .with("headline", article.headline())
                .with("agency", value(metadata.agency()))
                .with("authors", metadata.authors().stream().map(Found::value).toList())
                .with("language", article.language())
                .with("section", value(metadata.section()))
                .with("published", published(metadata.published()))
                .with("modified", published(metadata.modified()))
                .with("captured", text(article.captured()))
                .with("time", text(article.time()))
                .with("credits", metadata.credits())
                .with(
                        "cites",
                        metadata.cites().stream()
                                .map(CitedSource::name)
                                .distinct()
                                .toList())
                .with(
                        "flags",
                        article.flags().stream().map(Flag::label).sorted().toList())
                .with(
                        "blocks",
                        article.blocks().stream()
                                .map(block -> block(block, article))
                                .toList())
                .with("body", article.body())
                .fields();
    }

    /** Quotations and actions that are sure enough to be shown, and times. */
    static List<Map<String, Object>> found(AnnotatedArticle article, Edition edition, Speakers speakers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String[] entities = shown('e', edition.entityIds().get(article.id()));
        for (int i = 0; i < article.quotations().size(); i++) {
            if (speakers.isShown(article, i)) {
                rows.add(quotation(article, i, speakers));
            }
        }
        article.actions().stream()
                .filter(Action::isShown)
                .forEach(action -> rows.add(action(article, action, entities)));
        article.times().forEach(time -> rows.add(time(article, time)));
        return rows;
    }

    private static Map<String, Object> block(Block block, Article article) {
        return Row.nested()
                .with("type", block.type().label())
                .with("text", block.span().in(article.text()))
                .fields();
    }

    private static Map<String, Object> quotation(AnnotatedArticle article, int index, Speakers speakers) {
        Quotation quotation = article.quotations().get(index);
        String text = article.article().text();
        return Row.of("quotation")
                .with("article", Ids.show('a', article.id()))
                .with("text", quotation.words(text))
                .with("kind", quotation.kind().label())
                .with("speaker", shown('e', speakers.of(article, index)))
                .with("statement", shown('q', speakers.statementId(article, index)))
                .with("cue", quotation.cue() == null ? null : quotation.cue().in(text))
                .with(
                        "said-by",
                        quotation.source() == null ? null : quotation.source().in(text))
                .with("start", quotation.outer().start())
                .with("end", quotation.outer().end())
                .with("stands-alone", quotation.standsAlone())
                .with("confidence", quotation.confidence())
                .fields();
    }

    private static Map<String, Object> action(AnnotatedArticle article, Action action, String[] entities) {
        return Row.of("action")
                .with("article", Ids.show('a', article.id()))
                .with("sentence", words(article, action.sentence()))
                .with("trigger", action.trigger().in(article.article().text()))
                .with("category", action.category().name())
                .with("mode", action.mode())
                .with("source", all(entities, action.sources()))
                .with("target", all(entities, action.targets()))
                .with("source-codes", action.sourceCodes())
                .with("target-codes", action.targetCodes())
                .with("negated", action.negated())
                .with("modality", action.modality().label())
                .with("date", action.date())
                .with("place", at(entities, action.place()))
                .with(
                        "matter",
                        action.matter() == null
                                ? null
                                : action.matter().in(article.article().text()))
                .with(
                        "within",
                        action.within() == null
                                ? null
                                : action.within().in(article.article().text()))
                .with("confidence", action.confidence())
                .fields();
    }

    private static Map<String, Object> time(AnnotatedArticle article, TimeExpression time) {
        return Row.of("time")
                .with("article", Ids.show('a', article.id()))
                .with("text", time.span().in(article.article().text()))
                .with("kind", time.type().label())
                .with("value", time.value())
                .with("start", time.span().start())
                .with("end", time.span().end())
                .fields();
    }

    private static String words(AnnotatedArticle article, int sentence) {
        Sentence found = article.sentences().get(sentence);
        return article.words(found);
    }

    private static String[] shown(char kind, long @Nullable [] ids) {
        return ids == null
                ? new String[0]
                : LongStream.of(ids).mapToObj(id -> Ids.show(kind, id)).toArray(String[]::new);
    }

    private static @Nullable String shown(char kind, long id) {
        return id == 0 ? null : Ids.show(kind, id);
    }

    private static @Nullable String at(String[] ids, int index) {
        return index >= 0 && index < ids.length ? ids[index] : null;
    }

    private static List<String> all(String[] ids, List<Integer> indexes) {
        return indexes.stream()
                .filter(index -> index >= 0 && index < ids.length)
                .map(index -> ids[index])
                .distinct()
                .toList();
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }

    private static @Nullable String published(@Nullable Found<PublicationTime> found) {
        if (found == null) {
            return null;
        }
        PublicationTime time = found.value();
        return time.exact() == null ? time.day().toString() : time.exact().toString();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
