package dev.rightsize.starter.models;

import dev.rightsize.core.routing.Model;
import dev.rightsize.core.task.Task;
import dev.rightsize.local.ReadResult;
import dev.rightsize.reading.pixels.Picture;
import java.util.List;

/** Models for reading receipts that the settings name by their cards. */
public interface NamedReceipts {
    /** An app that has no models behind an API: whoever names one is told what is missing. */
    NamedReceipts NONE = (names, task) -> {
        if (!names.isEmpty()) {
            throw new IllegalStateException("'rightsize.read-receipt.remote' names '" + names.get(0)
                    + "', but models behind an API need 'dev.rightsize:rightsize-remote', which this app does not have."
                    + " Add it to its dependencies, or name no such model.");
        }
        return List.of();
    };

    /**
     * The models of these cards, in their order.
     *
     * @throws IllegalArgumentException if there is no such card, or no API that is known here has it
     * @throws IllegalStateException if its key is missing, or the task's pictures may not go where it is
     */
    List<Model<Picture, ReadResult>> of(List<String> names, Task task);
}
