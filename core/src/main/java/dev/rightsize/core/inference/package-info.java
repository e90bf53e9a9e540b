/** Running a model's graph: tensors in, tensors out; the engine itself is handed in. */
@NullMarked
package dev.rightsize.core.inference;

import org.jspecify.annotations.NullMarked;
