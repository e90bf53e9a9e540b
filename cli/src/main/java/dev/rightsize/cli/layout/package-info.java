/** Text for terminals of a hundred columns: wrapping, columns, figures. */
@NullMarked
package dev.rightsize.cli.layout;

import org.jspecify.annotations.NullMarked;
