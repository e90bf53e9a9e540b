@NullMarked
package dev.rightsize.browser;

import org.jspecify.annotations.NullMarked;
