/** What is held about a person: taking it along, and having it erased. */
@NullMarked
package dev.rightsize.eats.privacy;

import org.jspecify.annotations.NullMarked;
