package org.throughline.store.knowledge;

import java.util.List;
import java.util.Map;

/** The part of an item that is only shown. */
record ItemContent(Map<String, String> descriptions, Map<String, List<String>> names) {}
