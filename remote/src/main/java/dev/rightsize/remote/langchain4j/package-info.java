/** A router of ours in the place of a LangChain4j model. */
@NullMarked
package dev.rightsize.remote.langchain4j;

import org.jspecify.annotations.NullMarked;
