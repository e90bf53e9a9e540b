/** Routing on this machine: threads and clocks for the router, and our own readers as its models. */
@NullMarked
package dev.rightsize.local.routing;

import org.jspecify.annotations.NullMarked;
