package dev.rightsize.local.download;

import org.jspecify.annotations.Nullable;

/**
 * How far a download is.
 *
 * @param bytes here so far, those of earlier attempts included
 * @param ofBytes all that are wanted
 * @param trouble the last failure that is being mended by trying again; null for none
 */
public record Progress(long bytes, long ofBytes, @Nullable String trouble) {}
