package dev.rightsize.local.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.install.Consent;
import dev.rightsize.core.routing.install.DownloadableModel;
import dev.rightsize.core.routing.install.Trial;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.local.routing.LocalModel;
import dev.rightsize.local.routing.StoredInstallation;
import dev.rightsize.local.routing.StoredInstallation.Opened;
import dev.rightsize.remote.RemoteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service that starts with nothing: the remote model answers at once, the local one comes behind it over a slow line,
 * and then one of both dies.
 */
class HybridIT extends StoreHarness {
    private static final String MAIL = "Please find our invoice attached.";
    private static final int BYTES = 400_000;
    private static final long BYTES_A_SECOND = 200_000;
    private static final long PATIENCE_MS = 20_000;
    private static final long ASK_EVERY_MS = 20;

    private final Task task = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE)
            .withOutputs(List.of("invoice", "complaint", "other"));
    private final RemoteStub remote = new RemoteStub("{\"label\": \"invoice\"}");
    private final JvmHost host = new JvmHost();
    private final List<String> told = new ArrayList<>();

    /** The first request loads much code, of the client and of the server. */
    @BeforeEach
    void start() {
        assertThat(large().ask(MAIL, new Context(task, null, Cancellation.NEVER))
                        .value())
                .isEqualTo("invoice");
    }

    @AfterEach
    void end() {
        host.close();
        remote.close();
    }

    @Test
    void the_remote_answers_at_once_and_the_local_one_from_when_it_is_warm() {
        hub.throttled(BYTES_A_SECOND).serve(bundle("1.0.0", "invoice"));
        Store store = store();
        long bytes = BYTES;

        // [hybrid]
        ModelReference mails = new ModelReference("mails", "1.0.0", ModelKind.TASK_SPECIFIC, Place.SERVER);
        var installation = new StoredInstallation<>(store, mails, bytes, bundle -> open(mails, bundle));
        var local = new DownloadableModel<>(installation, Consent.upTo(5_000_000), host);
        Model<String, String> large = RemoteModel.at(
                        remote.endpoint(), Catalogues.builtIn().card("gpt-4o-mini"), ShippedGrids.grids())
                .classify(task);
        Router<String, String> router = Router.<String, String>builder(task, host)
                .strategy(Strategy.HYBRID)
                .model(local)
                .model(large)
                .build();

        Result<String> first = router.ask(MAIL); // the download begins, and nobody waits for it
        // [/hybrid]

        assertThat(first.text())
                .isEqualTo("mails (SERVER) was skipped: not here yet, 400 kB to download; gpt-4o-mini (REMOTE) served");
        askUntil(router, "mails (SERVER) served"::equals);
        assertThat(told).anyMatch(text -> text.startsWith("mails (SERVER) was skipped: downloading, "));
        assertThat(told.get(told.size() - 1)).isEqualTo("mails (SERVER) served");

        remote.dies();
        hub.close();
        assertThat(ask(router)).isEqualTo("mails (SERVER) served");
        local.close();
    }

    @Test
    void a_hub_that_dies_half_way_costs_no_answer_and_the_download_goes_on_where_it_ended() {
        hub.throttled(BYTES_A_SECOND)
                .serve(bundle("1.0.0", "invoice"))
                .fault("weights", 1, (exchange, content) -> hub.answer(exchange, content, BYTES / 2))
                .fault("weights", 4, (exchange, content) -> exchange.close());
        DownloadableModel<String, String> local = local(store(), "1.0.0");
        Router<String, String> router = hybrid(local);

        askUntil(router, text -> text.startsWith("mails (SERVER) was skipped: failed"));
        askUntil(router, "mails (SERVER) served"::equals);

        assertThat(hub.requestsOf("weights.bin"))
                .extracting(TestHub.Request::range)
                .as("what was here was not fetched again")
                .anyMatch(range -> range != null && !range.startsWith("bytes=0-"));
        local.close();
    }

    @Test
    void a_remote_that_dies_is_missed_only_until_the_local_one_is_warm() {
        hub.throttled(BYTES_A_SECOND).serve(bundle("1.0.0", "invoice"));
        DownloadableModel<String, String> local = local(store(), "1.0.0");
        Router<String, String> router = hybrid(local);
        ask(router);

        remote.dies();
        Result<String> nobody = router.ask(MAIL);
        askUntilAnswered(router);

        assertThat(nobody).isInstanceOf(NoAnswer.class);
        assertThat(nobody.text()).contains("mails (SERVER) was skipped: downloading", "gpt-4o-mini (REMOTE) failed");
        assertThat(ask(router)).isEqualTo("mails (SERVER) served");
        local.close();
    }

    @Test
    void a_service_that_starts_again_answers_locally_without_hub_and_remote() {
        hub.serve(bundle("1.0.0", "invoice"));
        DownloadableModel<String, String> before = local(store(), "1.0.0");
        assertThat(before.install()).isEqualTo(ModelState.READY);
        before.close();
        hub.close();
        remote.dies();

        DownloadableModel<String, String> local = local(store(), "1.0.0");
        Router<String, String> router = hybrid(local);
        askUntilAnswered(router);

        assertThat(ask(router)).isEqualTo("mails (SERVER) served");
        local.close();
    }

    @Test
    void a_version_that_does_not_warm_up_is_not_used_and_the_store_remembers_it() {
        hub.serve(bundle("1.0.0", "invoice")).serve(bundle("1.1.0", "does not load"));
        DownloadableModel<String, String> local = local(store(), "1.0.0");
        local.install();
        Router<String, String> router = hybrid(local);

        local.update(installation(store(), "1.1.0"));
        ModelState state = local.install();

        assertThat(state.text()).isEqualTo("failed: 'does not load' is no label.");
        assertThat(ask(router)).isEqualTo("mails (SERVER) served");
        assertThat(store().newest("mails")).as("for the next start").isEqualTo("1.0.0");
        assertThat(store().state("mails", "1.1.0")).isInstanceOf(BundleState.Failed.class);
        local.close();
    }

    @Test
    void a_version_that_fails_in_use_gives_back_and_no_ask_is_lost() {
        hub.serve(bundle("1.0.0", "invoice")).serve(bundle("1.1.0", "breaks"));
        DownloadableModel<String, String> local = local(store(), "1.0.0");
        local.install();
        Router<String, String> router = hybrid(local);

        local.update(installation(store(), "1.1.0"));
        assertThat(local.install()).isEqualTo(ModelState.READY);
        assertThat(local.reference().version()).isEqualTo("1.1.0");
        List<String> story = List.of(ask(router), ask(router), ask(router));

        assertThat(story.get(0))
                .isEqualTo("mails (SERVER) failed: unforeseen IllegalStateException: a broken operator; gpt-4o-mini"
                        + " (REMOTE) served");
        assertThat(story.get(2)).isEqualTo("mails (SERVER) served");
        assertThat(local.reference().version()).isEqualTo("1.0.0");
        assertThat(store().newest("mails")).as("for the next start").isEqualTo("1.0.0");
        assertThat(requireNonNull(local.comingState()).text()).contains("taken back");
        local.close();
    }

    // ---------------------------------------------------------------------------------------------- the service

    private Router<String, String> hybrid(Model<String, String> local) {
        return Router.<String, String>builder(task, host)
                .strategy(Strategy.HYBRID)
                .model(local)
                .model(large())
                .build();
    }

    private Model<String, String> large() {
        return RemoteModel.at(remote.endpoint(), Catalogues.builtIn().card("gpt-4o-mini"), ShippedGrids.grids())
                .classify(task);
    }

    private DownloadableModel<String, String> local(Store store, String version) {
        return new DownloadableModel<>(installation(store, version), Consent.ALWAYS, host, new Trial(20, 2));
    }

    private StoredInstallation<String, String> installation(Store store, String version) {
        ModelReference reference = new ModelReference("mails", version, ModelKind.TASK_SPECIFIC, Place.SERVER);
        return new StoredInstallation<>(store, reference, BYTES, bundle -> open(reference, bundle));
    }

    /** A model that says of everything what stands in its bundle, as long as that is a label; "breaks" breaks later. */
    private Opened<String, String> open(ModelReference reference, Bundle bundle) {
        String label = bundle.readText("label.txt");
        assertThat(bundle.read("weights.bin")).hasSize(BYTES - label.length());
        if (!task.outputs().contains(label) && !label.equals("breaks")) {
            throw new EngineException("'" + label + "' is no label.");
        }
        Model<String, String> model = new LocalModel<>(
                reference, Delivery.DOWNLOADABLE, MachineMeter.of(Map.of(), 1, 1), 0.1, mail -> answer(label));
        return new Opened<>(model, () -> {});
    }

    private static Reply<String> answer(String label) {
        if (label.equals("breaks")) {
            throw new IllegalStateException("a broken operator");
        }
        return Reply.of(label, 0.99);
    }

    private static TestBundle bundle(String version, String label) {
        return new TestBundle(
                "mails",
                version,
                Map.of(
                        "label.txt",
                        label.getBytes(StandardCharsets.UTF_8),
                        "weights.bin",
                        TestBundle.random(version, BYTES - label.length())));
    }

    // ------------------------------------------------------------------------------------------------- its users

    /** Asks; there must be an answer. Returns the trail. */
    private String ask(Router<String, String> router) {
        Result<String> result = router.ask(MAIL);
        assertThat(result.answer()).as(result.text()).isNotNull();
        assertThat(result.orElse("")).isEqualTo("invoice");
        told.add(result.text());
        return result.text();
    }

    /** Asks again and again, with an answer each time, until a trail is as wanted. */
    private void askUntil(Router<String, String> router, Predicate<String> wanted) {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!wanted.test(ask(router))) {
            assertThat(System.nanoTime()).as("told so far: %s", told).isLessThan(end);
            pause();
        }
    }

    private void askUntilAnswered(Router<String, String> router) {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (router.ask(MAIL).answer() == null) {
            assertThat(System.nanoTime()).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
