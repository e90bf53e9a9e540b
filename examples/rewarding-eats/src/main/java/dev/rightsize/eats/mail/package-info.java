/** Letters to members, delivered after the transaction that asked for them. */
@NullMarked
package dev.rightsize.eats.mail;

import org.jspecify.annotations.NullMarked;
