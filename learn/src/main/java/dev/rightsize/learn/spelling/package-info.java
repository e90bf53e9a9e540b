/** What is likely to stand on a receipt, by its spelling: makes the model with which our recogniser decides between looks. */
@NullMarked
package dev.rightsize.learn.spelling;

import org.jspecify.annotations.NullMarked;
