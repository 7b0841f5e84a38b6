package org.throughline.engine.quotation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.memory.Snapshot;

/** A statement while it grows in the register. */
final class HeldStatement implements StatementIndex.Spoken {
    final long id;
    final int born;
    long speaker;
    /** The numbers of its sentences in the index. */
    final List<Integer> parts = new ArrayList<>();

    final List<Version> versions = new ArrayList<>();
    final List<Long> formerIds = new ArrayList<>();

    HeldStatement(long id, int born) {
        this.id = id;
        this.born = born;
    }

    /** Where a quotation stands, with what orders it. */
    record Version(SentenceRef where, @Nullable Instant time, int order) {}

    @Override
    public long speaker() {
        return speaker;
    }

    void save(DataOutputStream out, StatementIndex<HeldStatement> index) throws IOException {
        out.writeLong(id);
        out.writeInt(born);
        out.writeLong(speaker);
        out.writeInt(parts.size());
        for (int part : parts) {
            out.writeInt(part);
            Objects.requireNonNull(index.wording(part)).save(out);
        }
        out.writeInt(versions.size());
        for (Version version : versions) {
            save(out, version);
        }
        Snapshot.write(out, formerIds.stream().mapToLong(Long::longValue).toArray());
    }

    private static void save(DataOutputStream out, Version version) throws IOException {
        SentenceRef where = version.where();
        out.writeLong(where.article());
        out.writeLong(where.version());
        out.writeInt(where.span().start());
        out.writeInt(where.span().end());
        Instant time = version.time();
        out.writeBoolean(time != null);
        if (time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
        out.writeInt(version.order());
    }

    /** @param wordings takes the wordings of its sentences, by their numbers */
    static HeldStatement restored(DataInputStream in, Map<Integer, Wording> wordings) throws IOException {
        HeldStatement statement = new HeldStatement(in.readLong(), in.readInt());
        statement.speaker = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            int part = in.readInt();
            statement.parts.add(part);
            wordings.put(part, Wording.restored(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            statement.versions.add(restoredVersion(in));
        }
        for (long former : Snapshot.readLongs(in)) {
            statement.formerIds.add(former);
        }
        return statement;
    }

    private static Version restoredVersion(DataInputStream in) throws IOException {
        SentenceRef where = new SentenceRef(in.readLong(), in.readLong(), new Span(in.readInt(), in.readInt()));
        Instant time = in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
        return new Version(where, time, in.readInt());
    }
}
