/** From lines of text to a receipt: roles, typed candidates, constraints, fields. */
@NullMarked
package dev.rightsize.reading.receipt;

import org.jspecify.annotations.NullMarked;
