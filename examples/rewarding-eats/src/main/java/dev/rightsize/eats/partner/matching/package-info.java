/** Which location of the directory a receipt comes from: tax id, phone, address and name, with the runner-up's margin. */
@NullMarked
package dev.rightsize.eats.partner.matching;

import org.jspecify.annotations.NullMarked;
