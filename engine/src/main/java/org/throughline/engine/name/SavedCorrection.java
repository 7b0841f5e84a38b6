package org.throughline.engine.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.TreeSet;
import org.throughline.engine.memory.Snapshot;

/** How a correction of entities stands in a snapshot. */
final class SavedCorrection {
    private SavedCorrection() {}

    static void save(EntityCorrection correction, DataOutputStream out) throws IOException {
        switch (correction) {
            case EntityCorrection.Merge merge -> {
                out.writeBoolean(true);
                out.writeLong(merge.one());
                out.writeLong(merge.other());
            }
            case EntityCorrection.Split split -> {
                out.writeBoolean(false);
                out.writeLong(split.entity());
                out.writeInt(split.spellings().size());
                for (String spelling : split.spellings()) {
                    Snapshot.write(out, spelling);
                }
            }
        }
    }

    static EntityCorrection restored(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return new EntityCorrection.Merge(in.readLong(), in.readLong());
        }
        long entity = in.readLong();
        TreeSet<String> spellings = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            spellings.add(Snapshot.readString(in));
        }
        return new EntityCorrection.Split(entity, spellings);
    }
}
