package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the model should run: hard constraints first; only where they leave a choice, preferences are counted, each row
 * one vote, and a tie goes to where the data are.
 */
record PlaceDecision(@Nullable Reasoned<Place> place, List<String> conflicts) {
    static PlaceDecision of(Requirements requirements, ModelKind kind, List<Finding> findings) {
        List<String> client = hardReasons(findings, Side.CLIENT);
        List<String> server = hardReasons(findings, Side.SERVER);
        if (kind == ModelKind.FOUNDATION) {
            server.add("No device holds a foundation model (first table).");
        }
        List<Place> allowed = requirements.allowedPlaces();
        if (!allowed.contains(Place.DEVICE) && server.isEmpty()) {
            server.add("The requirements allow only " + allowed + ".");
        }
        if (allowed.equals(List.of(Place.DEVICE)) && client.isEmpty()) {
            client.add("The requirements allow only the device.");
        }
        if (!client.isEmpty() && !server.isEmpty()) {
            return conflict(client, server);
        }
        if (!client.isEmpty()) {
            return new PlaceDecision(new Reasoned<>(Place.DEVICE, joined(client)), List.of());
        }
        if (!server.isEmpty()) {
            return serverSide(requirements, kind, joined(server));
        }
        return byPreference(requirements, kind, findings);
    }

    private static PlaceDecision byPreference(Requirements requirements, ModelKind kind, List<Finding> findings) {
        long client = votes(findings, Side.CLIENT);
        long server = votes(findings, Side.SERVER);
        boolean dataOnDevice = requirements.origin() == Place.DEVICE;
        boolean toClient = client > server || (client == server && dataOnDevice);
        String count =
                "No hard constraint decides; of the six criteria " + client + " speak for the client and " + server
                        + " for the server"
                        + (client == server ? ", so it goes where the data are." : ".");
        return toClient
                ? new PlaceDecision(new Reasoned<>(Place.DEVICE, count), List.of())
                : serverSide(requirements, kind, count);
    }

    /** Yours or somebody else's: whatever fits into your server, unless it would idle there. */
    private static PlaceDecision serverSide(Requirements requirements, ModelKind kind, String reason) {
        boolean server = requirements.mayRunAt(Place.SERVER);
        boolean remote = requirements.mayRunAt(Place.REMOTE);
        if (!server && !remote) {
            return new PlaceDecision(
                    null,
                    List.of(reason + " But the requirements allow only " + requirements.allowedPlaces()
                            + ". Allow SERVER or REMOTE, or make the task narrow enough for a smaller model."));
        }
        if (server && remote) {
            return choose(kind, requirements.frequency() == Frequency.OCCASIONAL, reason);
        }
        return new PlaceDecision(
                new Reasoned<>(server ? Place.SERVER : Place.REMOTE, reason + " The requirements leave no other."),
                List.of());
    }

    private static PlaceDecision choose(ModelKind kind, boolean seldom, String reason) {
        Reasoned<Place> place = switch (kind) {
            case RULES, TASK_SPECIFIC ->
                new Reasoned<>(Place.SERVER, reason + " Such a model runs inside of the server that you have.");
            case SMALL_LANGUAGE_MODEL ->
                seldom
                        ? new Reasoned<>(
                                Place.REMOTE, reason + " A machine of your own for it would idle most of the time.")
                        : new Reasoned<>(Place.SERVER, reason + " One machine serves it, and the data stay with you.");
            case FOUNDATION -> new Reasoned<>(Place.REMOTE, reason + " Few can host one themselves.");
        };
        return new PlaceDecision(place, List.of());
    }

    private static PlaceDecision conflict(List<String> client, List<String> server) {
        List<String> reasons = new ArrayList<>(client);
        reasons.addAll(server);
        reasons.add(
                "Both cannot be had. Make the task narrower, so that a smaller model does it, or drop one of these.");
        return new PlaceDecision(null, reasons);
    }

    private static long votes(List<Finding> findings, Side side) {
        return findings.stream().filter(finding -> finding.side() == side).count();
    }

    private static List<String> hardReasons(List<Finding> findings, Side side) {
        return findings.stream()
                .filter(finding -> finding.hard() && finding.side() == side)
                .map(Finding::reason)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String joined(List<String> reasons) {
        return String.join(" ", reasons);
    }
}
