package org.throughline.feeds.format;

import org.jspecify.annotations.Nullable;

/**
 * What an element inherits from those around it.
 *
 * @param base the address that relative ones are resolved against, empty if unknown
 * @param depth how deep the element stands
 */
record Scope(String format, String base, @Nullable String language, int depth) {
    Scope inside(XmlElement element) {
        String said = element.attribute("xml:base");
        String ownBase = said == null ? base : Addresses.resolve(base, said.strip());
        String ownLanguage = element.attribute("xml:lang");
        return new Scope(
                format,
                ownBase,
                ownLanguage == null ? language : ownLanguage.isEmpty() ? null : ownLanguage.replace('_', '-'),
                depth + 1);
    }
}
