/** Which models a server has for its tasks besides those that come with Rightsize: behind an API, or newer. */
@NullMarked
package dev.rightsize.starter.models;

import org.jspecify.annotations.NullMarked;
