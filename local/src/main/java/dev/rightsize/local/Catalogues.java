package dev.rightsize.local;

import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.local.catalogue.CardFiles;
import dev.rightsize.local.store.Bundles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models that this machine knows of.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogues.builtIn();
 * catalogue.card("receipt-roles").needs(); // [line-recogniser]
 * }</pre>
 */
public final class Catalogues {
    private Catalogues() {}

    /** The models that come with Rightsize, and those of others that it knows of. */
    public static Catalogue builtIn() {
        List<ModelCard> cards = new ArrayList<>();
        Bundles bundles = Bundles.builtIn();
        bundles.names().forEach(name -> cards.add(bundles.open(name).manifest().card()));
        cards.addAll(CardFiles.shipped());
        return new Catalogue(cards);
    }

    /**
     * The same with the cards of a user's file, which replace cards of the same name.
     *
     * @param file a list of cards or a single one; null for none
     * @throws dev.rightsize.local.jsonfile.JsonFileException if anything is wrong with the file, each problem with its line
     * @throws IllegalArgumentException if its cards do not go together with the others
     */
    public static Catalogue with(@Nullable Path file) {
        return file == null ? builtIn() : builtIn().with(CardFiles.read(file));
    }
}
