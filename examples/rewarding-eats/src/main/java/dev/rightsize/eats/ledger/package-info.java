/** Points in double entry: entries that are only added, balances that can be made again from them, and the proof. */
@NullMarked
package dev.rightsize.eats.ledger;

import org.jspecify.annotations.NullMarked;
