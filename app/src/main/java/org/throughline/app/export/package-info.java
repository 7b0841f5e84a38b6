/** Statements for other programs: tables, networks, and files of the Discourse Network Analyzer. */
@NullMarked
package org.throughline.app.export;

import org.jspecify.annotations.NullMarked;
