/** {@code ./rightsize models}: what is known of every model. */
@NullMarked
package dev.rightsize.cli.models;

import org.jspecify.annotations.NullMarked;
