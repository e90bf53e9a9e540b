/** What can be told of each printed row before anything is learned: typed values, keywords, place, tokens. */
@NullMarked
package dev.rightsize.reading.receipt.rows;

import org.jspecify.annotations.NullMarked;
