package dev.rightsize.core.task;

import java.util.List;
import java.util.stream.Stream;

/** What kinds of work there are, with the names that JSON, HTTP and the command line use. */
public enum TaskType {
    /** One label out of several. */
    CLASSIFY("classify", List.of(Modality.TEXT, Modality.IMAGE, Modality.AUDIO)),
    /** Values for named fields. */
    EXTRACT("extract", List.of(Modality.TEXT, Modality.IMAGE, Modality.AUDIO)),
    /** Lines of text with their places, from a picture. */
    READ_TEXT("read-text", List.of(Modality.IMAGE)),
    /** Merchant, date, items, taxes and total of a photographed receipt. */
    READ_RECEIPT("read-receipt", List.of(Modality.IMAGE)),
    /** A vector that lies near those of similar inputs. */
    EMBED("embed", List.of(Modality.TEXT, Modality.IMAGE, Modality.AUDIO)),
    /** Free text. */
    GENERATE("generate", List.of(Modality.TEXT, Modality.IMAGE, Modality.AUDIO));

    private final String label;
    private final List<Modality> inputs;

    TaskType(String label, List<Modality> inputs) {
        this.label = label;
        this.inputs = inputs;
    }

    /** Its name outside of Java: {@code read-receipt}. */
    public String label() {
        return label;
    }

    /** What it may be given; the first is the usual one. */
    public List<Modality> inputs() {
        return inputs;
    }

    /**
     * The type with this {@link #label}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static TaskType of(String label) {
        for (TaskType type : values()) {
            if (type.label.equals(label)) {
                return type;
            }
        }
        throw new IllegalArgumentException("There is no task '" + label + "'. " + DidYouMean.among(labels(), label));
    }

    /** Every {@link #label}. */
    public static List<String> labels() {
        return Stream.of(values()).map(TaskType::label).toList();
    }
}
