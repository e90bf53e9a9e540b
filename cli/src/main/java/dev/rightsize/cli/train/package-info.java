/** {@code ./rightsize train …} */
@NullMarked
package dev.rightsize.cli.train;

import org.jspecify.annotations.NullMarked;
