package dev.rightsize.eats.footprint;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.placement.Advisor;
import dev.rightsize.core.placement.Alternative;
import dev.rightsize.core.placement.Situation;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import java.util.List;

/**
 * What reading one receipt costs, by the estimates of Rightsize's advisor: on a member's phone, and where a large model
 * would read it.
 *
 * @param here on the phone
 * @param large the large model's name
 * @param there by the large model
 */
record ReadingCosts(Footprint here, String large, Footprint there) {
    private static final String OURS = "receipt-roles";
    private static final String LARGE = "gpt-4o";

    /** Electricity of nowhere in particular: members are anywhere. */
    static ReadingCosts estimated() {
        Task task = Task.of("read-receipt", TaskType.READ_RECEIPT, Requirements.NONE);
        Situation situation = Situation.of(task).device(Device.PHONE).build();
        List<Alternative> all = new Advisor(Catalogues.builtIn(), ShippedGrids.grids())
                .advise(situation)
                .alternatives();
        return new ReadingCosts(of(all, OURS, Place.DEVICE), LARGE, of(all, LARGE, Place.REMOTE));
    }

    private static Footprint of(List<Alternative> all, String model, Place place) {
        return all.stream()
                .filter(one -> one.last().model().equals(model) && one.last().place() == place)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The catalogue has no '" + model + "' at " + place + "."))
                .perAsk();
    }
}
