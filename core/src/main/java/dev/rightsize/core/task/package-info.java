/** What has to be done, and where it may be done. */
@NullMarked
package dev.rightsize.core.task;

import org.jspecify.annotations.NullMarked;
