/** How well lines of text are found and what that costs, our detector beside PP-OCRv4's. */
@NullMarked
package dev.rightsize.benchmarks.detection;

import org.jspecify.annotations.NullMarked;
