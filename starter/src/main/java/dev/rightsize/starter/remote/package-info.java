/** Models behind an API that the settings name; only with {@code rightsize-remote} on the class path. */
@NullMarked
package dev.rightsize.starter.remote;

import org.jspecify.annotations.NullMarked;
