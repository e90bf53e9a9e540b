/** What the networks that understand receipts learn from: targets and examples made of pages and truths. */
@NullMarked
package dev.rightsize.learn.features;

import org.jspecify.annotations.NullMarked;
