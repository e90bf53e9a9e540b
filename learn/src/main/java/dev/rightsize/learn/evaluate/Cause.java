package dev.rightsize.learn.evaluate;

/** Which step of reading is to blame for a field that is missing or wrong. */
public enum Cause {
    /** The text was not found on the page at all. */
    DETECTION("detection missed"),
    /** The text was found but its characters were misread. */
    RECOGNITION("recognition wrong"),
    /** The text was read rightly, but another role or candidate was chosen, or none. */
    CHOICE("role or candidate wrong"),
    /** The text was read rightly, but no typed value was made of it. */
    RULE("rule or parse wrong");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** In plain words: {@code "detection missed"}. */
    public String words() {
        return words;
    }
}
