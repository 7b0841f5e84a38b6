package org.throughline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Flag;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.reading.AnnotatedArticle;

/** Builds an annotated article from a few plain lines, without the engine's reading; every full stop ends a sentence. */
public final class InventedArticle {
    private final String source;
    private final String headline;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<LocalEntity> entities = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private String language = "en";
    private @Nullable String agency;
    private @Nullable Instant published;
    private Set<Flag> flags = Set.of();

    public InventedArticle(String source, String headline) {
        this.source = source;
        this.headline = headline;
        block(BlockType.HEADLINE, headline);
    }

    public InventedArticle block(BlockType type, String words) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        blocks.add(new Block(type, new Span(text.length(), text.length() + words.length())));
        text.append(words);
        return this;
    }

    public InventedArticle paragraph(String words) {
        return block(BlockType.PARAGRAPH, words);
    }

    public InventedArticle published(String instant) {
        published = Instant.parse(instant);
        return this;
    }

    public InventedArticle agency(String name) {
        agency = name;
        return this;
    }

    public InventedArticle language(String code) {
        language = code;
        return this;
    }

    public InventedArticle flags(Flag... of) {
        flags = Set.of(of);
        return this;
    }

    public InventedArticle names(EntityKind kind, String name, String... spellings) {
        Map<String, Integer> all = new TreeMap<>();
        all.put(name, 1);
        for (String spelling : spellings) {
            all.put(spelling, 1);
        }
        entities.add(new LocalEntity(kind, name, new TreeMap<>(all), List.of()));
        return this;
    }

    /** The words must stand in the text; the speaker must be among the names. */
    public InventedArticle says(String speaker, String words) {
        quoted.add(words);
        speakers.add(speaker);
        return this;
    }

    /** The first name rejects something in the sentence that holds the trigger. */
    public InventedArticle rejects(String trigger) {
        actions.add(trigger);
        return this;
    }

    public AnnotatedArticle build() {
        Article article = article();
        List<Sentence> sentences = sentences();
        return new AnnotatedArticle(
                article, sentences, names(sentences), List.of(), quotations(sentences), actions(sentences));
    }

    /** The sentence of an article that begins with the words. */
    public static SentenceRef sentence(AnnotatedArticle article, String beginning) {
        return article.sentences().stream()
                .filter(sentence -> article.words(sentence).startsWith(beginning))
                .findFirst()
                .map(sentence -> new SentenceRef(article.id(), article.article().version(), sentence.span()))
                .orElseThrow(() -> new IllegalArgumentException("no sentence begins with " + beginning));
    }

    private Article article() {
        String address =
                "https://" + source + "/" + headline.toLowerCase(Locale.ROOT).replace(' ', '-');
        Found<PublicationTime> time =
                published == null ? null : new Found<>(PublicationTime.at(published), "meta:article:published_time", 1);
        Metadata metadata = new Metadata(
                new Found<>(headline, "h1", 1),
                new Found<>(address, "link:canonical", 1),
                null,
                List.of(new Found<>("Edda Morn", "byline", 0.9)),
                agency == null ? null : new Found<>(agency, "dateline", 0.9),
                time,
                null,
                null,
                List.of(),
                new Found<>(language, "html:lang", 1),
                null,
                List.of(),
                List.of());
        return new Article(
                Ids.of(source, address),
                Ids.of(text.toString()),
                address,
                source,
                address,
                published == null ? Instant.parse("2031-05-20T00:00:00Z") : published.plusSeconds(3600),
                source + ".html",
                metadata,
                flags,
                blocks,
                text.toString());
    }

    private List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            int start = block.span().start();
            while (start < block.span().end()) {
                int stop = text.indexOf(". ", start);
                int end =
                        stop < 0 || stop + 1 > block.span().end() ? block.span().end() : stop + 1;
                sentences.add(new Sentence(sentences.size(), at, block.type(), new Span(start, end)));
                start = end + 1;
            }
        }
        return sentences;
    }

    private int sentenceAt(List<Sentence> sentences, int offset) {
        return sentences.stream()
                .filter(one ->
                        one.span().start() <= offset && offset < one.span().end())
                .findFirst()
                .orElseThrow()
                .index();
    }

    private Names names(List<Sentence> sentences) {
        List<Mention> mentions = new ArrayList<>();
        for (int entity = 0; entity < entities.size(); entity++) {
            for (String spelling : entities.get(entity).spellings().keySet()) {
                int at = text.indexOf(spelling);
                if (at >= 0) {
                    mentions.add(new Mention(sentenceAt(sentences, at), new Span(at, at + spelling.length()), entity));
                }
            }
        }
        return new Names(mentions, entities);
    }

    private List<Quotation> quotations(List<Sentence> sentences) {
        List<Quotation> quotations = new ArrayList<>();
        for (int i = 0; i < quoted.size(); i++) {
            int at = text.indexOf(quoted.get(i));
            String speaker = speakers.get(i);
            int who = 0;
            while (!entities.get(who).name().equals(speaker)) {
                who++;
            }
            quotations.add(new Quotation(
                    sentenceAt(sentences, at),
                    List.of(new Span(at, at + quoted.get(i).length())),
                    Quotation.Kind.DIRECT,
                    null,
                    null,
                    who,
                    true,
                    0.95));
        }
        return quotations;
    }

    private List<Action> actions(List<Sentence> sentences) {
        return actions.stream()
                .map(trigger -> {
                    int at = text.indexOf(trigger);
                    return new Action(
                            sentenceAt(sentences, at),
                            new Span(at, at + trigger.length()),
                            Category.REJECT,
                            null,
                            List.of(0),
                            List.of(),
                            false,
                            Action.Modality.DONE,
                            LocalDate.of(2031, 5, 13).toString(),
                            -1,
                            0.9);
                })
                .toList();
    }
}
