/** Answers as JSON: one form for the command line, HTTP and the page. */
@NullMarked
package dev.rightsize.local.json;

import org.jspecify.annotations.NullMarked;
