@NullMarked
package dev.rightsize.gateway;

import org.jspecify.annotations.NullMarked;
