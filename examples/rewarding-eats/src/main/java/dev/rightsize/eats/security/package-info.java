/** Who may ask for what. */
@NullMarked
package dev.rightsize.eats.security;

import org.jspecify.annotations.NullMarked;
