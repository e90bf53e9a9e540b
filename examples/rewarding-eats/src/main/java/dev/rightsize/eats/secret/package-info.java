/** What only its holder knows. */
@NullMarked
package dev.rightsize.eats.secret;

import org.jspecify.annotations.NullMarked;
