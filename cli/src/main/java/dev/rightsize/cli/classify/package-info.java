/** {@code ./rightsize classify}: which label a text has. */
@NullMarked
package dev.rightsize.cli.classify;

import org.jspecify.annotations.NullMarked;
