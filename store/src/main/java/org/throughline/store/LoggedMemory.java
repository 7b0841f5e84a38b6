package org.throughline.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.throughline.engine.Correction;
import org.throughline.engine.Pipeline;
import org.throughline.engine.reading.AnnotatedArticle;

/** The memory, and how far in the log it has come. */
final class LoggedMemory implements InputLog.Replay {
    private final LogShelf shelf;
    private final Pipeline pipeline;
    private final Map<Long, Correction> corrections = new HashMap<>();
    private long last;
    private long saved;

    LoggedMemory(Handle handle) {
        shelf = new LogShelf(handle);
        pipeline = new Pipeline(shelf);
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** The number of the last input that was taken in. */
    long last() {
        return last;
    }

    long sinceSnapshot() {
        return last - saved;
    }

    void saved() {
        saved = last;
    }

    /** The pipeline was restored as of this number: what belongs to it is read from the log. */
    void restored(Handle handle, long sequence) {
        last = sequence;
        saved = sequence;
        InputLog.latest(handle, sequence).forEach(shelf::note);
        InputLog.corrections(handle, sequence).forEach(said -> corrections.put(said.sequence(), said.correction()));
    }

    /** Takes in what the log holds beyond; whoever logged that has written what followed from it. */
    void catchUp(Handle handle) {
        shelf.within(handle);
        long before = last;
        InputLog.replay(handle, last, Long.MAX_VALUE, this);
        if (last > before) {
            pipeline.skipNews();
        }
    }

    @Override
    public void article(long sequence, AnnotatedArticle article) {
        pipeline.accept(article);
        shelf.note(article.id(), sequence);
        last = sequence;
    }

    @Override
    public void correction(long sequence, Correction correction) {
        pipeline.apply(correction);
        corrections.put(sequence, correction);
        last = sequence;
    }

    @Override
    public void undo(long sequence, long corrected) {
        Correction correction = corrections.remove(corrected);
        if (correction != null) {
            pipeline.undo(correction);
        }
        last = sequence;
    }
}
