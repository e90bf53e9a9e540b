/** Model bundles on this machine: opened by name, checked byte by byte before use. */
@NullMarked
package dev.rightsize.local.store;

import org.jspecify.annotations.NullMarked;
