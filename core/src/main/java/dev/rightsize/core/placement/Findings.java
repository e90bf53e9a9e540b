package dev.rightsize.core.placement;

import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import java.util.List;

/** Goes through the second table row by row. */
final class Findings {
    private static final String UNKNOWN = "Not answered.";

    private final Situation situation;
    private final Requirements requirements;

    private Findings(Situation situation) {
        this.situation = situation;
        this.requirements = situation.task().requirements();
    }

    static List<Finding> of(Situation situation) {
        Findings findings = new Findings(situation);
        return List.of(
                findings.connectivity(),
                findings.dataLocation(),
                findings.usagePattern(),
                findings.bandwidth(),
                findings.privacy(),
                findings.battery());
    }

    private Finding connectivity() {
        if (requirements.offline()) {
            return Finding.hard(
                    Criterion.CONNECTIVITY,
                    originSide(),
                    "It must work without a network, so where the data are: " + Words.at(requirements.origin()) + ".");
        }
        if (situation.connectivity() == null) {
            return Finding.neither(Criterion.CONNECTIVITY, UNKNOWN);
        }
        return situation.connectivity() == Connectivity.SPOTTY
                ? Finding.preference(
                        Criterion.CONNECTIVITY, Side.CLIENT, "The network is not always there; the device is.")
                : Finding.preference(Criterion.CONNECTIVITY, Side.SERVER, "Devices are always online.");
    }

    private Finding dataLocation() {
        return requirements.origin() == Place.DEVICE
                ? Finding.preference(Criterion.DATA_LOCATION, Side.CLIENT, "The data are on the user's device.")
                : Finding.preference(
                        Criterion.DATA_LOCATION,
                        Side.SERVER,
                        "The data are " + Words.at(requirements.origin()) + " already.");
    }

    private Finding usagePattern() {
        Frequency frequency = requirements.frequency();
        if (frequency == null) {
            return Finding.neither(Criterion.USAGE_PATTERN, UNKNOWN);
        }
        return switch (frequency) {
            case FREQUENT ->
                Finding.preference(
                        Criterion.USAGE_PATTERN,
                        Side.CLIENT,
                        "Users ask often: no waiting for a network, no price a call.");
            case REGULAR -> Finding.neither(Criterion.USAGE_PATTERN, "Users ask now and then; that suits both sides.");
            case OCCASIONAL ->
                Finding.preference(
                        Criterion.USAGE_PATTERN, Side.SERVER, "Users ask seldom: a download would not pay off.");
        };
    }

    private Finding bandwidth() {
        if (situation.bandwidth() == null) {
            return Finding.neither(Criterion.BANDWIDTH, UNKNOWN);
        }
        return situation.bandwidth() == Bandwidth.LIMITED
                ? Finding.preference(
                        Criterion.BANDWIDTH,
                        Side.CLIENT,
                        "Moving every input costs users; a model is downloaded once, so keep it small.")
                : Finding.preference(Criterion.BANDWIDTH, Side.SERVER, "Moving data costs users nothing.");
    }

    private Finding privacy() {
        if (!requirements.sensitive()) {
            return Finding.preference(
                    Criterion.PRIVACY_AND_SECURITY,
                    Side.SERVER,
                    "The data are not sensitive; a server's security will do.");
        }
        if (requirements.allowedPlaces().stream().allMatch(place -> sideOf(place) == originSide())) {
            return Finding.hard(
                    Criterion.PRIVACY_AND_SECURITY,
                    originSide(),
                    "The data are sensitive and must not leave their place: " + Words.at(requirements.origin()) + ".");
        }
        return Finding.preference(
                Criterion.PRIVACY_AND_SECURITY,
                originSide(),
                "The data are sensitive; that they may go to " + requirements.allowedPlaces()
                        + " is your decision, and they need not.");
    }

    private Finding battery() {
        if (situation.power() == null) {
            return Finding.neither(Criterion.BATTERY, UNKNOWN);
        }
        return situation.power() == Power.BATTERY
                ? Finding.preference(Criterion.BATTERY, Side.SERVER, "Running a model drains the battery.")
                : Finding.preference(Criterion.BATTERY, Side.CLIENT, "Devices are on the mains.");
    }

    private Side originSide() {
        return sideOf(requirements.origin());
    }

    private static Side sideOf(Place place) {
        return place == Place.DEVICE ? Side.CLIENT : Side.SERVER;
    }
}
