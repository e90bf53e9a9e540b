/** Classifiers and encoders of texts on this machine, from their bundles. */
@NullMarked
package dev.rightsize.local.text;

import org.jspecify.annotations.NullMarked;
