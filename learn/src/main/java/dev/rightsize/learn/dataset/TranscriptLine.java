package dev.rightsize.learn.dataset;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Role;
import org.jspecify.annotations.Nullable;

/**
 * A piece of print as a person transcribed it.
 *
 * @param text as transcribed: some sets write capitals only, some drop the spaces
 * @param box where it stands in the image; null if the set does not say
 * @param role what it is for; null if the set does not say
 */
public record TranscriptLine(
        String text, @Nullable Quad box, @Nullable Role role) {}
