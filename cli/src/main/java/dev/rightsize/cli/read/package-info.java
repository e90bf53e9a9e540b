/** {@code ./rightsize read}: files in, receipts out, in order, whatever happens to one of them. */
@NullMarked
package dev.rightsize.cli.read;

import org.jspecify.annotations.NullMarked;
