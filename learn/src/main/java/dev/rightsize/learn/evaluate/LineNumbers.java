package dev.rightsize.learn.evaluate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers of a line were read right: runs of digits with the marks inside them, such as prices, dates, times and
 * telephone numbers. A number is right if each of its characters is, and no digit was added at its ends.
 */
final class LineNumbers {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,:/-][0-9]+)*");

    private LineNumbers() {}

    static Share right(ReadLine line, Alignment alignment) {
        Share share = Share.NONE;
        Matcher number = NUMBER.matcher(line.truth());
        while (number.find()) {
            int begin = charactersBefore(line.truth(), number.start());
            share = share.plus(isRight(line, alignment.places(), begin, number.group()));
        }
        return share;
    }

    private static boolean isRight(ReadLine line, int[] places, int begin, String number) {
        String read = line.readCharacters();
        int first = places[begin];
        if (first < 0 || first + number.length() > read.length() || !read.startsWith(number, first)) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (places[begin + i] != first + i) {
                return false;
            }
        }
        int end = begin + number.length();
        boolean addedBefore = first > 0 && digit(read, first - 1) && (begin == 0 || places[begin - 1] != first - 1);
        int after = first + number.length();
        boolean addedAfter =
                after < read.length() && digit(read, after) && (end == places.length || places[end] != after);
        return !addedBefore && !addedAfter;
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int charactersBefore(String text, int end) {
        return (int) text.chars().limit(end).filter(c -> c != ' ').count();
    }
}
