@NullMarked
package dev.rightsize.eats.page;

import org.jspecify.annotations.NullMarked;
