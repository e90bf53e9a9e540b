/** What a hub answers, without a server: for whoever speaks HTTP. */
@NullMarked
package dev.rightsize.local.hub;

import org.jspecify.annotations.NullMarked;
