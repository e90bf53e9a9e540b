/** Which models a server has for its tasks besides those that come with Rightsize. */
@NullMarked
package dev.rightsize.starter.models;

import org.jspecify.annotations.NullMarked;
