/** How many points a receipt gives, and why: offers, tiers and the rules' version. */
@NullMarked
package dev.rightsize.eats.offer;

import org.jspecify.annotations.NullMarked;
