package dev.rightsize.learn.compare;

/**
 * @param line where it stands in its file, from 1
 * @param text what is to be classified
 * @param label the right answer
 */
public record GoldRow(int line, String text, String label) {}
