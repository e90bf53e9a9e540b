/** What {@code rightsize.*} properties say. */
@NullMarked
package dev.rightsize.starter.settings;

import org.jspecify.annotations.NullMarked;
