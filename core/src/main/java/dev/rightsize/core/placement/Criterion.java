package dev.rightsize.core.placement;

/**
 * The six rows of the second table of "Right-sized AI" (web.dev/articles/right-sized-ai, 2025-11-10, CC BY 4.0): what
 * speaks for the client and what for the server.
 */
public enum Criterion {
    CONNECTIVITY(
            "connectivity", "offline mode required, spotty networks, secure facilities", "always-online environments"),
    DATA_LOCATION("data location", "user photos, text input, personal files", "server-side documents, databases"),
    USAGE_PATTERN(
            "usage pattern", "high-frequency calls (chat translation, real-time analysis)", "occasional complex tasks"),
    BANDWIDTH("bandwidth", "mobile users, rural areas, large file outputs", "unlimited broadband, small responses"),
    PRIVACY_AND_SECURITY(
            "privacy and security",
            "regulated data (healthcare, finance), strict compliance",
            "standard business data, established security infrastructure"),
    BATTERY("battery", "desktop apps, power-tolerant use cases", "mobile apps with limited battery");

    private final String label;
    private final String client;
    private final String server;

    Criterion(String label, String client, String server) {
        this.label = label;
        this.client = client;
        this.server = server;
    }

    public String label() {
        return label;
    }

    /** The cell of a side. */
    public String cell(Side side) {
        return side == Side.CLIENT ? client : server;
    }
}
