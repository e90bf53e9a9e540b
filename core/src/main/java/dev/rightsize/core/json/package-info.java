/** Answers as JSON: one form, written by one code, for the command line, HTTP and the page. */
@NullMarked
package dev.rightsize.core.json;

import org.jspecify.annotations.NullMarked;
