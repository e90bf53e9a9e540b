/** What eats.* properties say. */
@NullMarked
package dev.rightsize.eats.settings;

import org.jspecify.annotations.NullMarked;
