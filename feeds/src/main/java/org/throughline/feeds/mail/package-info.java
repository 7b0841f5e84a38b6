/** Newsletters: e-mail messages as articles (RFC 5322, MIME), read without any mail library. */
@NullMarked
package org.throughline.feeds.mail;

import org.jspecify.annotations.NullMarked;
