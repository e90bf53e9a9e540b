/** Receipts as JSON, the same on a server and in a page. */
@NullMarked
package dev.rightsize.reading.json;

import org.jspecify.annotations.NullMarked;
