/** Fields from facts, roles and choices: header, items, sums, and the arithmetic that must hold. */
@NullMarked
package dev.rightsize.reading.receipt.fields;

import org.jspecify.annotations.NullMarked;
