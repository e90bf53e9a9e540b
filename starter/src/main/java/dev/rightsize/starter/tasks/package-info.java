/** The endpoints that do tasks. */
@NullMarked
package dev.rightsize.starter.tasks;

import org.jspecify.annotations.NullMarked;
