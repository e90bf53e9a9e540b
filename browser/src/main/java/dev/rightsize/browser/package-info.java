/** The bridge between a page's JavaScript and core and reading, which TeaVM compiles to JavaScript with it. */
@NullMarked
package dev.rightsize.browser;

import org.jspecify.annotations.NullMarked;
