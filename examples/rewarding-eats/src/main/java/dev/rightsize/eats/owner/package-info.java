/** What owners, staff and reviewers do. */
@NullMarked
package dev.rightsize.eats.owner;

import org.jspecify.annotations.NullMarked;
