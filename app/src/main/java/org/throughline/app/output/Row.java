package org.throughline.app.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object in the making; what is unknown is left out. */
final class Row {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Row of(String type) {
        return new Row().with("type", type);
    }

    static Row nested() {
        return new Row();
    }

    Row with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    Row withAll(Map<String, Object> others) {
        fields.putAll(others);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
