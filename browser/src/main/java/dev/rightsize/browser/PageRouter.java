package dev.rightsize.browser;

import dev.rightsize.core.json.JsonArray;
import dev.rightsize.core.json.JsonObject;
import dev.rightsize.core.json.JsonValue;
import dev.rightsize.core.json.ResultJson;
import dev.rightsize.core.metering.DevicePower;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Concurrency;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.RouterBuilder;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.routing.install.DownloadableModel;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.core.JSUndefined;

/** Core's router for a page. Whatever may wait runs in a thread of its own and gives a promise. */
public final class PageRouter {
    /** A page answers one ask at a time; the others wait for as long as it takes. */
    private static final Concurrency ONE = new Concurrency(1, 24 * 60 * 60 * 1_000);

    private final Setup setup;
    private final Task task;
    private final List<OutsideModel> outside = new ArrayList<>();
    private final @Nullable DownloadableModel<PageInput, String> local;
    /** Found in training, by the model's version. */
    private final Map<@Nullable String, Double> thresholds = new HashMap<>();

    private double minConfidence;
    private Router<PageInput, String> router;

    PageRouter(Setup setup, @Nullable Bundles bundles) {
        this.setup = setup;
        Requirements requirements =
                Requirements.builder().sensitive(setup.isSensitive()).build();
        task = Task.of(setup.getTask(), TaskType.of(setup.getType()), requirements);
        JSArray<OutsideModel.Outside> given = setup.getOutside();
        for (int i = 0; i < given.getLength(); i++) {
            outside.add(new OutsideModel(given.get(i)));
        }
        local = bundles == null
                ? null
                : new DownloadableModel<>(
                        installation(bundles),
                        (model, bytes) -> setup.consent(bytes).await().booleanValue(),
                        new PageHost(setup::changed));
        minConfidence = setup.getMinConfidence();
        router = router(minConfidence);
    }

    private Router<PageInput, String> router(double threshold) {
        RouterBuilder<PageInput, String> builder = Router.<PageInput, String>builder(task, new PageHost(() -> {}))
                .strategy(Strategy.valueOf(setup.getStrategy()));
        if (local != null) {
            builder.model(local, Safeguards.of(local).withConcurrency(ONE).withMinConfidence(threshold));
        }
        outside.forEach(model -> builder.model(model, model.safeguards()));
        return builder.build();
    }

    /** With the threshold of the version that answers, which is known once it is open. */
    private Router<PageInput, String> current() {
        double own =
                local == null ? 0 : thresholds.getOrDefault(local.reference().version(), 0.0);
        double needed = Math.max(setup.getMinConfidence(), own);
        if (needed != minConfidence) {
            minConfidence = needed;
            router = router(needed);
        }
        return router;
    }

    private DownloadableModel<PageInput, String> local() {
        if (local == null) {
            throw new PermanentModelException("Task '" + task.name() + "' has no model to download.", null);
        }
        return local;
    }

    private PageInstallation installation(Bundles bundles) {
        return new PageInstallation(
                TaskType.of(setup.getType()),
                bundles,
                new PageMeter(DevicePower.of(Device.valueOf(setup.getDevice())), setup.getThreads()),
                setup::changed,
                model -> thresholds.put(model.reference().version(), model.threshold()));
    }

    /** Begins an ask. */
    @JSExport
    public PageAsk ask(PageInput input) {
        Cancellation cancellation = new Cancellation();
        JSPromise<JSString> answer = JSPromise.callAsync(() ->
                JSString.valueOf(ResultJson.of(current().ask(input, cancellation), JsonValue::written)
                        .toString()));
        return new PageAsk(answer, cancellation);
    }

    /** The states of the models as JSON: {@code [{"model", "version", "place", "state", "bytes", "totalBytes", "text"}]}. */
    @JSExport
    public JSPromise<JSString> models() {
        return JSPromise.callAsync(() -> {
            JsonArray json = new JsonArray();
            router.models().forEach(model -> json.add(status(model)));
            return JSString.valueOf(json.toString());
        });
    }

    /** Makes the newest version ready, because somebody asked for it, and gives its state in words. */
    @JSExport
    public JSPromise<JSString> install() {
        return JSPromise.callAsync(() -> {
            ModelState state = local().install();
            setup.changed();
            return JSString.valueOf(state.text());
        });
    }

    /** Names a newer version and makes it ready while the other one answers. */
    @JSExport
    public JSPromise<JSString> update(Bundles newer) {
        return JSPromise.callAsync(() -> {
            local().update(installation(newer));
            ModelState state = local().install();
            setup.changed();
            return JSString.valueOf(state.text());
        });
    }

    /** Ends a download; what is here is kept. */
    @JSExport
    public JSPromise<JSUndefined> stop() {
        return JSPromise.runAsync(() -> local().stop());
    }

    /** Frees all. */
    @JSExport
    public JSPromise<JSUndefined> close() {
        return JSPromise.runAsync(() -> {
            if (local != null) {
                local.close();
            }
        });
    }

    private static JsonObject status(ModelStatus status) {
        ModelState state = status.state();
        JsonObject json = ResultJson.model(status.model());
        json.put("mayRun", status.mayRun());
        json.put("state", state.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .put("text", state.text());
        if (state instanceof ModelState.Downloading downloading) {
            json.put("bytes", downloading.bytes()).put("totalBytes", downloading.totalBytes());
        } else if (state instanceof ModelState.Absent absent) {
            json.put("missingBytes", absent.missingBytes());
        }
        return json;
    }
}
