package dev.rightsize.browser;

import dev.rightsize.core.json.JsonArray;
import dev.rightsize.core.json.JsonObject;
import dev.rightsize.core.json.JsonValue;
import dev.rightsize.core.json.ResultJson;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Concurrency;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.RouterBuilder;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.routing.install.DownloadableModel;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.Locale;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.core.JSUndefined;

/** Core's router for a page. Whatever may wait runs in a thread of its own and gives a promise. */
public final class PageRouter {
    /** A page reads one picture at a time; the others wait for as long as it takes. */
    private static final Concurrency ONE = new Concurrency(1, 24 * 60 * 60 * 1_000);

    private final Setup setup;
    private final DownloadableModel<PageInput, String> local;
    private final Router<PageInput, String> router;

    PageRouter(Setup setup, Bundles bundles) {
        this.setup = setup;
        PageHost host = new PageHost();
        local = new DownloadableModel<>(
                installation(bundles),
                (model, bytes) -> setup.consent(bytes).await().booleanValue(),
                host);
        Requirements requirements =
                Requirements.builder().sensitive(setup.isSensitive()).build();
        Task task = Task.of(setup.getTask(), TaskType.of(setup.getTask()), requirements);
        RouterBuilder<PageInput, String> builder = Router.<PageInput, String>builder(task, host)
                .strategy(Strategy.valueOf(setup.getStrategy()))
                .model(local, Safeguards.of(local).withConcurrency(ONE).withMinConfidence(setup.getMinConfidence()));
        JSArray<OutsideModel.Outside> outside = setup.getOutside();
        for (int i = 0; i < outside.getLength(); i++) {
            builder.model(new OutsideModel(outside.get(i)));
        }
        router = builder.build();
    }

    private ReceiptInstallation installation(Bundles bundles) {
        return new ReceiptInstallation(bundles, setup::changed);
    }

    /** Begins an ask. */
    @JSExport
    public PageAsk ask(PageInput input) {
        Cancellation cancellation = new Cancellation();
        JSPromise<JSString> answer = JSPromise.callAsync(
                () -> JSString.valueOf(ResultJson.of(router.ask(input, cancellation), JsonValue::written)
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
            ModelState state = local.install();
            setup.changed();
            return JSString.valueOf(state.text());
        });
    }

    /** Names a newer version and makes it ready while the other one answers. */
    @JSExport
    public JSPromise<JSString> update(Bundles newer) {
        return JSPromise.callAsync(() -> {
            local.update(installation(newer));
            ModelState state = local.install();
            setup.changed();
            return JSString.valueOf(state.text());
        });
    }

    /** Ends a download; what is here is kept. */
    @JSExport
    public JSPromise<JSUndefined> stop() {
        return JSPromise.runAsync(local::stop);
    }

    /** Frees all. */
    @JSExport
    public JSPromise<JSUndefined> close() {
        return JSPromise.runAsync(local::close);
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
