/** JSON that people write: every value knows its line and column, and every complaint names both. */
@NullMarked
package dev.rightsize.local.jsonfile;

import org.jspecify.annotations.NullMarked;
