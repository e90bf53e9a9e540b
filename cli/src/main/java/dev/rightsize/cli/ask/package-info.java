/** {@code ./rightsize ask}: one question to models behind an API. */
@NullMarked
package dev.rightsize.cli.ask;

import org.jspecify.annotations.NullMarked;
