package org.throughline.store.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.knowledge.Knowledge;
import org.throughline.engine.name.knowledge.KnowledgeSink;
import org.throughline.engine.name.knowledge.KnownEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes the items of one dump, some hundreds a transaction, so that whoever else writes waits for milliseconds only. */
final class DumpRows implements KnowledgeSink {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Jdbi writer;
    private final int dump;
    private final List<KnownEntity> waiting = new ArrayList<>();

    DumpRows(Jdbi writer, int dump) {
        this.writer = writer;
        this.dump = dump;
    }

    @Override
    public void accept(KnownEntity entity) {
        waiting.add(entity);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            writer.useTransaction(this::write);
            waiting.clear();
        }
    }

    private void write(Handle handle) {
        PreparedBatch items = handle.prepareBatch("insert into knowledge_item"
                + " (dump, id, kind, prominence, label, description, content)"
                + " values (:dump, :id, :kind, :prominence, :label, :description, :content)"
                + " on conflict (dump, id) do nothing");
        PreparedBatch names = handle.prepareBatch(
                "insert into knowledge_name (dump, name, item) values (:dump, :name, :item) on conflict do nothing");
        for (KnownEntity entity : waiting) {
            items.bind("dump", dump)
                    .bind("id", entity.id())
                    .bind("kind", entity.kind().label())
                    .bind("prominence", entity.prominence())
                    .bind("label", entity.label())
                    .bind("description", entity.description())
                    .bind("content", JSON.writeValueAsString(content(entity)))
                    .add();
            for (String key : keys(entity)) {
                names.bind("dump", dump)
                        .bind("name", KnowledgeBase.hash(key))
                        .bind("item", entity.id())
                        .add();
            }
        }
        items.execute();
        if (names.size() > 0) {
            names.execute();
        }
    }

    private static ItemContent content(KnownEntity entity) {
        Map<String, List<String>> names = new TreeMap<>();
        entity.names().forEach((language, those) -> names.put(language, List.copyOf(those)));
        return new ItemContent(entity.descriptions(), names);
    }

    /** People are looked up by full names, so a surname among their aliases leads nowhere. */
    private static Set<String> keys(KnownEntity entity) {
        Set<String> keys = new TreeSet<>();
        for (SortedSet<String> names : entity.names().values()) {
            for (String name : names) {
                String key = Knowledge.key(name);
                if (!key.isEmpty() && (entity.kind() != EntityKind.PERSON || key.indexOf(' ') > 0)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}
