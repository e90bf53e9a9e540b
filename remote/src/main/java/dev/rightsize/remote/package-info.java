/** Language models behind an API, ready for a router. */
@NullMarked
package dev.rightsize.remote;

import org.jspecify.annotations.NullMarked;
