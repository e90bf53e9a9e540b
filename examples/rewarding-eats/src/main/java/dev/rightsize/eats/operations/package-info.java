/** Health, request log and housekeeping. */
@NullMarked
package dev.rightsize.eats.operations;

import org.jspecify.annotations.NullMarked;
