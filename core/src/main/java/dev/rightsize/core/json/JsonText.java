package dev.rightsize.core.json;

/** Texts between quotation marks, by RFC 8259. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static String of(JsonValue value) {
        StringBuilder json = new StringBuilder();
        value.appendTo(json);
        return json.toString();
    }

    static void append(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ') {
                        json.append("\\u00").append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        json.append('"');
    }
}
