/** Serves bundles over HTTP, whatever the server: answers to requests, and a small server of the JDK's. */
@NullMarked
package dev.rightsize.local.hub;

import org.jspecify.annotations.NullMarked;
