/** What pages need of the server that they come from. */
@NullMarked
package dev.rightsize.starter.pages;

import org.jspecify.annotations.NullMarked;
