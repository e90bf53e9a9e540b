package dev.rightsize.core.task;

/** What kind of input a task is given. */
public enum Modality {
    TEXT,
    IMAGE,
    AUDIO
}
