package org.throughline.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.throughline.store.library.ArticleView;
import org.throughline.store.library.EntityMention;
import org.throughline.store.library.Library;
import org.throughline.store.library.Slice;

/**
 * The index of all articles and names. Its commit tells the last input it has taken in; {@link #catchUp} goes on from
 * there, and an index that cannot be read, or is ahead of the database, is made anew. What it finds is looked up in the
 * database and dropped if that lacks it. Safe for use from many threads; one process at a time takes in.
 */
public final class SearchIndex implements AutoCloseable {
    private static final String SEQUENCE = "sequence";
    private static final String FORM = "form";
    private static final String CURRENT_FORM = "1";
    private static final int ENTITIES_MEANT = 5;
    private static final int INPUTS_A_COMMIT = 2000;

    private final Directory directory;
    private final Library library;
    private final Inputs inputs;
    private @Nullable DirectoryReader reader;

    public SearchIndex(Path path, Library library, Inputs inputs) {
        try {
            Files.createDirectories(path);
            this.directory = FSDirectory.open(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.library = library;
        this.inputs = inputs;
    }

    /**
     * Takes in what was stored since the last time, a few thousand inputs a commit.
     *
     * @return whether all is taken in; false if another process is at it
     */
    public synchronized boolean catchUp() {
        try {
            while (taken() != inputs.last()) {
                takeIn();
            }
            return true;
        } catch (LockObtainFailedException another) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void takeIn() throws IOException {
        long from = taken();
        boolean anew = from <= 0 || from > inputs.last();
        IndexWriterConfig config = new IndexWriterConfig(Words.ANALYZER)
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            long to = inputs.read(anew ? 0 : from, INPUTS_A_COMMIT, new Inputs.Sink() {
                @Override
                public void article(org.throughline.engine.article.Article article, List<Long> entities)
                        throws IOException {
                    writer.updateDocument(
                            new Term(Documents.KEY, Documents.key(Documents.ARTICLE, article.id())),
                            Documents.article(article, entities));
                }

                @Override
                public void entity(long id, Set<String> spellings) throws IOException {
                    writer.updateDocument(
                            new Term(Documents.KEY, Documents.key(Documents.ENTITY, id)),
                            Documents.entity(id, spellings));
                }
            });
            writer.setLiveCommitData(
                    Map.of(SEQUENCE, Long.toString(to), FORM, CURRENT_FORM).entrySet());
        }
    }

    /** The last input that the index holds; 0 if there is no readable index. */
    private long taken() {
        try {
            DirectoryReader current = refresh();
            Map<String, String> data =
                    current == null ? Map.of() : current.getIndexCommit().getUserData();
            return CURRENT_FORM.equals(data.get(FORM)) ? Long.parseLong(data.getOrDefault(SEQUENCE, "0")) : 0;
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    private synchronized @Nullable DirectoryReader refresh() throws IOException {
        DirectoryReader before = reader;
        if (before == null) {
            try {
                reader = DirectoryReader.open(directory);
            } catch (IndexNotFoundException none) {
                return null;
            }
            return reader;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(before);
        if (newer != null) {
            reader = newer;
            before.decRef();
        }
        return reader;
    }

    /** A reader that stays open until it is given back. */
    private synchronized @Nullable DirectoryReader borrow() throws IOException {
        DirectoryReader current = refresh();
        if (current != null) {
            current.incRef();
        }
        return current;
    }

    /** @param number the page, from 1 */
    public SearchAnswer search(SearchRequest request, int number, int size) {
        try {
            long behind = Math.max(0, inputs.last() - taken());
            DirectoryReader current = request.isEmpty() ? null : borrow();
            if (current == null) {
                return new SearchAnswer(List.of(), new Slice<>(List.of(), number, false), 0, true, behind);
            }
            try {
                return search(new IndexSearcher(current), request, number, size, behind);
            } finally {
                current.decRef();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SearchAnswer search(IndexSearcher searcher, SearchRequest request, int number, int size, long behind)
            throws IOException {
        Set<String> words = new LinkedHashSet<>();
        request.words().forEach(word -> words.addAll(Words.of(word)));
        List<Long> meant = entities(searcher, List.copyOf(words));
        request.phrases().forEach(phrase -> words.addAll(Words.of(phrase)));
        List<List<Long>> required = new ArrayList<>();
        for (String name : request.entities()) {
            required.add(entities(searcher, Words.of(name)));
        }
        List<Long> alternatives = request.phrases().isEmpty() ? meant : List.of();
        Query query = Queries.articles(request, alternatives, required);
        TopDocs found = searcher.search(query, number * size + 1);
        List<Long> ids = ids(searcher, found.scoreDocs);
        List<Long> shown = ids.subList(Math.min((number - 1) * size, ids.size()), Math.min(number * size, ids.size()));
        List<EntityMention> mentions = library.entitiesOf(meant);
        mentions.forEach(entity -> words.addAll(Words.of(entity.name())));
        return new SearchAnswer(
                number == 1 ? mentions : List.of(),
                new Slice<>(hits(shown, words), number, ids.size() > number * size),
                found.totalHits.value(),
                found.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
                behind);
    }

    private static List<Long> entities(IndexSearcher searcher, List<String> words) throws IOException {
        if (words.isEmpty()) {
            return List.of();
        }
        return ids(searcher, searcher.search(Queries.entities(words), ENTITIES_MEANT).scoreDocs);
    }

    private static List<Long> ids(IndexSearcher searcher, ScoreDoc[] documents) throws IOException {
        IndexReader whole = searcher.getIndexReader();
        List<Long> ids = new ArrayList<>();
        for (ScoreDoc document : documents) {
            var leaf = whole.leaves().get(ReaderUtil.subIndex(document.doc, whole.leaves()));
            NumericDocValues values = leaf.reader().getNumericDocValues(Documents.ID);
            if (values != null && values.advanceExact(document.doc - leaf.docBase)) {
                ids.add(values.longValue());
            }
        }
        return ids;
    }

    private List<SearchHit> hits(List<Long> articles, Set<String> words) {
        List<SearchHit> hits = new ArrayList<>();
        for (long id : articles) {
            ArticleView article = library.article(id, null).orElse(null);
            if (article != null) {
                hits.add(new SearchHit(article.summary(), Excerpt.of(article.content(), new HashSet<>(words))));
            }
        }
        return hits;
    }

    @Override
    public synchronized void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            directory.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
