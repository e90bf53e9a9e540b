/** ONNX Runtime behind the engine's contract. */
@NullMarked
package dev.rightsize.local.onnx;

import org.jspecify.annotations.NullMarked;
