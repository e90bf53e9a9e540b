/** The endpoint that serves bundles. */
@NullMarked
package dev.rightsize.starter.hub;

import org.jspecify.annotations.NullMarked;
