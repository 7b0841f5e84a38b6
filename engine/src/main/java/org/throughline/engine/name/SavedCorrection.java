package org.throughline.engine.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.TreeSet;
import org.throughline.engine.memory.Snapshot;

/** How a correction of entities stands in a snapshot. */
final class SavedCorrection {
    private static final int SPLIT = 0;
    private static final int MERGE = 1;
    private static final int KIND = 2;
    private static final int ROLE = 3;

    private SavedCorrection() {}

    static void save(EntityCorrection correction, DataOutputStream out) throws IOException {
        switch (correction) {
            case EntityCorrection.Merge merge -> {
                out.writeByte(MERGE);
                out.writeLong(merge.one());
                out.writeLong(merge.other());
            }
            case EntityCorrection.OfKind of -> {
                out.writeByte(KIND);
                out.writeLong(of.entity());
                out.writeByte(of.kind().ordinal());
            }
            case EntityCorrection.Split split -> write(SPLIT, split.entity(), split.spellings(), out);
            case EntityCorrection.SplitByRole split -> write(ROLE, split.entity(), split.roles(), out);
        }
    }

    private static void write(int kind, long entity, Collection<String> words, DataOutputStream out)
            throws IOException {
        out.writeByte(kind);
        out.writeLong(entity);
        out.writeInt(words.size());
        for (String word : words) {
            Snapshot.write(out, word);
        }
    }

    static EntityCorrection restored(DataInputStream in) throws IOException {
        int kind = in.readByte();
        long entity = in.readLong();
        return switch (kind) {
            case MERGE -> new EntityCorrection.Merge(entity, in.readLong());
            case KIND -> new EntityCorrection.OfKind(entity, EntityKind.values()[in.readByte()]);
            case ROLE -> new EntityCorrection.SplitByRole(entity, words(in));
            default -> new EntityCorrection.Split(entity, words(in));
        };
    }

    private static TreeSet<String> words(DataInputStream in) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(Snapshot.readString(in));
        }
        return words;
    }
}
