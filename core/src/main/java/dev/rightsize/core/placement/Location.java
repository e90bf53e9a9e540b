package dev.rightsize.core.placement;

/** The columns of the article's first table. */
public enum Location {
    ALREADY_ON_DEVICE,
    DOWNLOAD_TO_DEVICE,
    SERVER_HOSTED
}
