/** What an answer cost, and how sure that figure is. */
@NullMarked
package dev.rightsize.core.metering;

import org.jspecify.annotations.NullMarked;
