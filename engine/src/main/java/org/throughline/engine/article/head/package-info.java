/** What a page tells of its article beside the report: headline, people, times, agency, section, address. */
@NullMarked
package org.throughline.engine.article.head;

import org.jspecify.annotations.NullMarked;
