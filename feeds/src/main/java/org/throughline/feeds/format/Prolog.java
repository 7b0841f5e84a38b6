package org.throughline.feeds.format;

import java.util.HashMap;
import java.util.Map;

/**
 * What stands before a document's first element: the document type is cut out, and the plain entities that it declares
 * (a name for a short text without markup) are kept to be put in by hand, so that no parser ever expands any.
 *
 * @param body the document without XML declaration and document type
 */
record Prolog(String body, Map<String, String> entities) {
    private static final int LONGEST_ENTITY = 200;
    private static final int MOST_ENTITIES = 300;

    static Prolog of(String document) {
        int start = Math.max(0, document.indexOf('<'));
        String body = document.substring(start);
        if (body.startsWith("<?xml")) {
            int end = body.indexOf("?>");
            body = end < 0 ? body : body.substring(end + 2);
        }
        int type = documentType(body);
        if (type < 0) {
            return new Prolog(body.strip(), Map.of());
        }
        int end = endOf(body, type);
        String declared = body.substring(type, end);
        return new Prolog((body.substring(0, type) + body.substring(end)).strip(), entities(declared));
    }

    /** Where the document type stands, -1 if an element comes first; comments are stepped over. */
    private static int documentType(String body) {
        for (int i = body.indexOf('<'); i >= 0 && i + 1 < body.length(); i = body.indexOf('<', i + 1)) {
            if (body.startsWith("<!--", i)) {
                int close = body.indexOf("-->", i);
                i = close < 0 ? body.length() - 1 : close;
            } else if (body.regionMatches(true, i, "<!doctype", 0, 9)) {
                return i;
            } else if (Character.isLetter(body.charAt(i + 1))) {
                return -1;
            }
        }
        return -1;
    }

    private static int endOf(String body, int type) {
        int bracket = body.indexOf('[', type);
        int close = body.indexOf('>', type);
        if (bracket >= 0 && bracket < close) {
            int end = body.indexOf("]", bracket);
            close = end < 0 ? close : body.indexOf('>', end);
        }
        return close < 0 ? body.length() : close + 1;
    }

    private static Map<String, String> entities(String declared) {
        Map<String, String> entities = new HashMap<>();
        for (int at = declared.indexOf("<!ENTITY"); at >= 0 && entities.size() < MOST_ENTITIES; ) {
            int end = declared.indexOf('>', at);
            if (end < 0) {
                break;
            }
            String[] parts = declared.substring(at + 8, end).strip().split("\\s+", 2);
            if (parts.length == 2 && isPlain(parts[1].strip())) {
                String quoted = parts[1].strip();
                entities.put(parts[0], quoted.substring(1, quoted.length() - 1));
            }
            at = declared.indexOf("<!ENTITY", end);
        }
        return entities;
    }

    private static boolean isPlain(String value) {
        return value.length() >= 2
                && value.length() <= LONGEST_ENTITY
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0)
                && value.indexOf('<') < 0
                && value.indexOf('%') < 0
                && (value.indexOf('&') < 0 || value.startsWith("&#", 1));
    }

    /** The body with the declared entities put in. */
    String withEntities() {
        return entities.isEmpty() ? body : Entities.replace(body, entities::get);
    }
}
