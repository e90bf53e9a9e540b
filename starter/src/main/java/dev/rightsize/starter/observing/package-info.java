/** What operators see: metrics and health. */
@NullMarked
package dev.rightsize.starter.observing;

import org.jspecify.annotations.NullMarked;
