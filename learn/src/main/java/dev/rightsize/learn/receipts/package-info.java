/** Training of the models that understand receipts, from pages to a bundle. */
@NullMarked
package dev.rightsize.learn.receipts;

import org.jspecify.annotations.NullMarked;
