/** What this machine can tell of its own cost. */
@NullMarked
package dev.rightsize.local.metering;

import org.jspecify.annotations.NullMarked;
