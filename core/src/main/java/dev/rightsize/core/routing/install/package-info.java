/** Bringing a model here while others answer: download, verify, warm up, switch, and back if it fails. */
@NullMarked
package dev.rightsize.core.routing.install;

import org.jspecify.annotations.NullMarked;
