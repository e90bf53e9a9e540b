package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A piece of a phrase book: literal text with holes that are filled anew each time it is said. */
sealed interface Phrase {
    void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables);

    record Literal(String text) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            out.append(text);
        }
    }

    record Digits(int count, boolean leadingZero) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            out.append(leadingZero ? dice.digits(1) : String.valueOf(dice.between(1, 9)));
            out.append(dice.digits(count - 1));
        }
    }

    record Letters(int count) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            for (int i = 0; i < count; i++) {
                out.append((char) ('A' + dice.between(0, 25)));
            }
        }
    }

    record Range(int low, int high) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            out.append(dice.between(low, high));
        }
    }

    record Choice(List<Phrase> options) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            dice.oneOf(options).say(out, dice, book, variables);
        }
    }

    record Reference(String section) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            book.phrase(section, dice).say(out, dice, book, variables);
        }
    }

    record Variable(String name) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            String value = variables.get(name);
            if (value == null) {
                throw new IllegalArgumentException("No value for {$" + name + "}, only for " + variables.keySet()
                        + ". Give it to PhraseBook.say.");
            }
            out.append(value);
        }
    }

    record Sequence(List<Phrase> parts) implements Phrase {
        @Override
        public void say(StringBuilder out, Dice dice, PhraseBook book, Map<String, String> variables) {
            for (Phrase part : parts) {
                part.say(out, dice, book, variables);
            }
        }
    }

    /** Reads the notation described at the top of {@code en.txt}. */
    static Phrase parse(String text) {
        List<Phrase> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            if (open > from) {
                parts.add(new Literal(text.substring(from, open)));
            }
            int close = closing(text, open);
            parts.add(hole(text.substring(open + 1, close)));
            from = close + 1;
        }
        if (from < text.length() || parts.isEmpty()) {
            parts.add(new Literal(text.substring(from)));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("No closing brace in phrase '" + text + "'.");
    }

    private static Phrase hole(String inner) {
        List<String> options = options(inner);
        if (options.size() > 1) {
            return new Choice(options.stream().map(Phrase::parse).toList());
        }
        if (inner.startsWith("$")) {
            return new Variable(inner.substring(1));
        }
        if (inner.matches("\\d+-\\d+")) {
            int dash = inner.indexOf('-');
            return new Range(Integer.parseInt(inner.substring(0, dash)), Integer.parseInt(inner.substring(dash + 1)));
        }
        if (inner.matches("[dD]\\d+")) {
            return new Digits(Integer.parseInt(inner.substring(1)), inner.charAt(0) == 'd');
        }
        if (inner.matches("L\\d*")) {
            return new Letters(inner.length() == 1 ? 1 : Integer.parseInt(inner.substring(1)));
        }
        return inner.matches("[a-z][a-z0-9.]*") ? new Reference(inner) : parse(inner);
    }

    private static List<String> options(String inner) {
        List<String> options = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                options.add(inner.substring(from, i));
                from = i + 1;
            }
        }
        options.add(inner.substring(from));
        return options;
    }
}
