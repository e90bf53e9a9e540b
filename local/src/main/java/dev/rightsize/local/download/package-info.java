/** Files of known length and SHA-256 over HTTP: in parallel ranges, resumed after any end, whole or not at all. */
@NullMarked
package dev.rightsize.local.download;

import org.jspecify.annotations.NullMarked;
