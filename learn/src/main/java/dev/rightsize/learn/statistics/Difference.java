package dev.rightsize.learn.statistics;

/**
 * By how much one model's figure is above another's on the same cases.
 *
 * @param interval the difference and where it may lie
 * @param probability how probable one at least so large, either way, would be if there were none
 */
public record Difference(Interval interval, double probability) {}
