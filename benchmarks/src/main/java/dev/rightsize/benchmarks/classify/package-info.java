/** Classifiers of texts measured on public sets, beside LangChain4j's embeddings, and in WebAssembly. */
@NullMarked
package dev.rightsize.benchmarks.classify;

import org.jspecify.annotations.NullMarked;
