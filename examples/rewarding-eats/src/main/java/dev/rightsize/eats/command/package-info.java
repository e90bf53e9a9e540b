/** What is done from a terminal: verify-ledger, backup, restore. */
@NullMarked
package dev.rightsize.eats.command;

import org.jspecify.annotations.NullMarked;
