package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.DidYouMean;
import dev.rightsize.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Model cards by name, in the order in which they came. Immutable.
 *
 * <pre>{@code
 * Catalogue catalogue = new Catalogue(cards);
 * catalogue.card("pp-ocr-v4").licence(); // Apache-2.0
 * }</pre>
 */
public final class Catalogue {
    private final Map<String, ModelCard> cards;

    /**
     * @throws IllegalArgumentException if two cards have one name, a card needs a model that is not here, or models need
     *     each other in turn
     */
    public Catalogue(List<ModelCard> cards) {
        this(byName(cards));
    }

    private Catalogue(Map<String, ModelCard> cards) {
        this.cards = cards;
        cards.values().forEach(this::withNeeds);
    }

    /**
     * This catalogue with more cards; one of a name that is here already takes its place.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public Catalogue with(List<ModelCard> more) {
        Map<String, ModelCard> all = new LinkedHashMap<>(cards);
        all.putAll(byName(more));
        return new Catalogue(all);
    }

    /** Every card. */
    public List<ModelCard> cards() {
        return List.copyOf(cards.values());
    }

    /** Cards of models that do such a task on such an input; languages and other requirements are not looked at. */
    public List<ModelCard> forTask(Task task) {
        return cards.values().stream()
                .filter(card ->
                        card.tasks().contains(task.type()) && card.inputs().contains(task.input()))
                .toList();
    }

    /** The card of that name; null if there is none. */
    public @Nullable ModelCard find(String name) {
        return cards.get(name);
    }

    /**
     * The card of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public ModelCard card(String name) {
        ModelCard card = cards.get(name);
        if (card == null) {
            throw new IllegalArgumentException(
                    "There is no model '" + name + "'. " + DidYouMean.among(cards.keySet(), name));
        }
        return card;
    }

    /** The card and those of all models that it needs, in the order in which they run; the card itself is last. */
    public List<ModelCard> withNeeds(ModelCard card) {
        List<ModelCard> order = new ArrayList<>();
        collect(card, new ArrayList<>(), order);
        return order;
    }

    private void collect(ModelCard card, List<String> path, List<ModelCard> order) {
        if (path.contains(card.name())) {
            throw new IllegalArgumentException("Models need each other in turn: " + String.join(" needs ", path)
                    + " needs " + card.name() + ". Take one out of the 'needs' of another.");
        }
        path.add(card.name());
        for (String name : card.needs()) {
            ModelCard needed = cards.get(name);
            if (needed == null) {
                throw new IllegalArgumentException("Model '" + card.name() + "' needs '" + name
                        + "', which the catalogue does not have. " + DidYouMean.among(cards.keySet(), name));
            }
            collect(needed, path, order);
        }
        path.remove(path.size() - 1);
        if (!order.contains(card)) {
            order.add(card);
        }
    }

    private static Map<String, ModelCard> byName(List<ModelCard> cards) {
        Map<String, ModelCard> byName = new LinkedHashMap<>();
        for (ModelCard card : cards) {
            if (byName.put(card.name(), card) != null) {
                throw new IllegalArgumentException(
                        "There are two cards named '" + card.name() + "'. Rename one, or take it out.");
            }
        }
        return byName;
    }
}
