package org.throughline.engine.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Found;

/** What the index keeps of one article: 48 bytes. */
final class Report {
    /** Stands for a time that is not known. */
    static final long UNDATED = Long.MIN_VALUE;

    private static final List<CopyKind> KINDS = List.of(CopyKind.values());

    final long article;

    /** Seconds since 1970, or {@link #UNDATED}. */
    final long time;

    /** Hash of the source's name, 0 if unknown. */
    final int source;

    final @Nullable String agency;
    private final boolean agencysOwn;
    private final int order;
    private byte kind = (byte) CopyKind.ORIGINAL.ordinal();
    float similarity = 1;

    Report(Article article, int order) {
        this(
                article.id(),
                seconds(article.time()),
                article.source().hashCode(),
                agency(article),
                article.source().equalsIgnoreCase(agency(article)),
                order);
    }

    private Report(long article, long time, int source, @Nullable String agency, boolean agencysOwn, int order) {
        this.article = article;
        this.time = time;
        this.source = source;
        this.agency = agency;
        this.agencysOwn = agencysOwn;
        this.order = order;
    }

    private static @Nullable String agency(Article article) {
        Found<String> found = article.metadata().agency();
        return found == null ? null : found.value().intern();
    }

    static long seconds(@Nullable Instant time) {
        return time == null ? UNDATED : time.getEpochSecond();
    }

    boolean isDated() {
        return time != UNDATED;
    }

    boolean isAgencysOwn() {
        return agencysOwn;
    }

    CopyKind kind() {
        return KINDS.get(kind);
    }

    void become(CopyKind copyKind, double share) {
        kind = (byte) copyKind.ordinal();
        similarity = (float) share;
    }

    /** Whether this report stands for the family rather than the other one. */
    boolean precedes(Report other) {
        if (agencysOwn != other.agencysOwn) {
            return agencysOwn;
        }
        if (isDated() && other.isDated() && time != other.time) {
            return time < other.time;
        }
        return order < other.order;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(article);
        out.writeLong(time);
        out.writeInt(source);
        out.writeUTF(agency == null ? "" : agency);
        out.writeBoolean(agencysOwn);
        out.writeInt(order);
        out.writeByte(kind);
        out.writeFloat(similarity);
    }

    static Report restored(DataInputStream in) throws IOException {
        long article = in.readLong();
        long time = in.readLong();
        int source = in.readInt();
        String agency = in.readUTF();
        Report report = new Report(
                article, time, source, agency.isEmpty() ? null : agency.intern(), in.readBoolean(), in.readInt());
        report.kind = in.readByte();
        report.similarity = in.readFloat();
        return report;
    }
}
