/** Restaurants, people and receipts to try the app with. */
@NullMarked
package dev.rightsize.eats.demo;

import org.jspecify.annotations.NullMarked;
