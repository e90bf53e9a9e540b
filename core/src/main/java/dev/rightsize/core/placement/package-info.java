/** Which kind of model, at which place, with which strategy; each answer with its reason. */
@NullMarked
package dev.rightsize.core.placement;

import org.jspecify.annotations.NullMarked;
