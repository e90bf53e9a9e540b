/** Members and those who run restaurants: who they are and how they sign in. */
@NullMarked
package dev.rightsize.eats.account;

import org.jspecify.annotations.NullMarked;
