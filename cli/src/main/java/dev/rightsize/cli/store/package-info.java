/** Commands about bundles: fetched, checked, removed, listed, served. */
@NullMarked
package dev.rightsize.cli.store;

import org.jspecify.annotations.NullMarked;
