package org.throughline.engine.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.ActionFinder;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.article.SiteSnapshot;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.NameFinder;
import org.throughline.engine.name.Names;
import org.throughline.engine.name.knowledge.Knowledge;
import org.throughline.engine.name.knowledge.KnowledgeLinker;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.quotation.QuotationFinder;
import org.throughline.engine.quotation.Referents;
import org.throughline.engine.time.TimeExpression;
import org.throughline.engine.time.TimeFinder;

/**
 * Reads one page to the end. A function of the page, of what is known of its site and of the given knowledge, safe to call
 * from many threads; nearly all the work of the whole program is done here.
 */
public final class PageReader {
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final LanguageLayer languageLayer = new LanguageLayer();
    private final NameFinder nameFinder = new NameFinder();
    private final KnowledgeLinker knowledgeLinker;
    private final TimeFinder timeFinder = new TimeFinder();
    private final QuotationFinder quotationFinder = new QuotationFinder();
    private final ActionFinder actionFinder = new ActionFinder();

    /** A reader that knows nothing but the page. */
    public PageReader() {
        this(Knowledge.NONE);
    }

    /** @param knowledge what is known of people, organisations and places beforehand */
    public PageReader(Knowledge knowledge) {
        knowledgeLinker = new KnowledgeLinker(knowledge);
    }

    /** @throws UnreadablePage if the page holds no article or breaks a limit */
    public AnnotatedArticle read(Page page) throws UnreadablePage {
        return read(page, SiteSnapshot.NONE);
    }

    /**
     * The same with what is known of the page's site; its number is recorded with the article.
     *
     * @throws UnreadablePage if the page holds no article or breaks a limit
     */
    public AnnotatedArticle read(Page page, SiteSnapshot site) throws UnreadablePage {
        return annotate(extractor.extract(page, site));
    }

    /** The steps after extraction, for an article that came as one. */
    public AnnotatedArticle annotate(Article article) {
        List<ParsedSentence> tagged = languageLayer.tag(article);
        Names names = knowledgeLinker.link(nameFinder.find(article, tagged));
        List<ParsedSentence> sentences =
                languageLayer.parse(article.language(), tagged, nameFinder.units(article.language(), tagged, names));
        List<TimeExpression> times =
                timeFinder.find(article.text(), article.language(), sentences, referenceDay(article));
        Referents referents = new Referents(article.text(), names);
        List<Quotation> quotations = quotationFinder.find(article, sentences, referents);
        List<Action> actions = actionFinder.find(article, sentences, names, referents, times, quotations);
        return new AnnotatedArticle(
                article, sentences.stream().map(ParsedSentence::sentence).toList(), names, times, quotations, actions);
    }

    private static @Nullable LocalDate referenceDay(Article article) {
        Found<PublicationTime> published = article.metadata().published();
        if (published != null) {
            return published.value().day();
        }
        Instant captured = article.captured();
        return captured == null ? null : captured.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
