/** What the router itself takes: time and memory of an ask whose models answer at once. */
@NullMarked
package dev.rightsize.benchmarks.router;

import org.jspecify.annotations.NullMarked;
