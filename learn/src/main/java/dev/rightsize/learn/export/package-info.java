/** Writing fitted models as ONNX and as bundles. */
@NullMarked
package dev.rightsize.learn.export;

import org.jspecify.annotations.NullMarked;
