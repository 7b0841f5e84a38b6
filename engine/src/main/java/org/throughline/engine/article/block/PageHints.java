package org.throughline.engine.article.block;

/**
 * What the page's own metadata says that helps to find the report; empty texts where it says nothing.
 *
 * @param headline the headline found so far
 * @param description the short description
 * @param articleBody the report's text as the metadata has it: often cut, hence evidence and never the answer
 */
public record PageHints(String headline, String description, String articleBody) {
    public static final PageHints NONE = new PageHints("", "", "");
}
