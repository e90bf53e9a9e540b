/** Models on this machine: how a picture is read here, and what came of it. */
@NullMarked
package dev.rightsize.local;

import org.jspecify.annotations.NullMarked;
