/** Rewarding Eats: points for eating out. Receipts are read on the member's phone; here are claims and the ledger. */
@NullMarked
package dev.rightsize.eats;

import org.jspecify.annotations.NullMarked;
