package dev.rightsize.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that plays a provider, models that ask it, and the words of both. */
abstract class ProviderFixture {
    static final Task ROUTE_MAIL = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE)
            .withOutputs(List.of("invoice", "complaint", "praise"));
    static final Task CONTACT =
            Task.of("contact", TaskType.EXTRACT, Requirements.NONE).withOutputs(List.of("name", "phone"));
    static final Context NO_HURRY = new Context(ROUTE_MAIL, null, Cancellation.NEVER);
    static final String MAIL = "Dear Ms Personal-Name, you owe me 12.34.";
    static final String INVOICE = "{\"label\": \"invoice\"}";

    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(300);

    static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @RegisterExtension
    final Secrecy secrecy = new Secrecy();

    final Provider provider;

    ProviderFixture(Provider provider) {
        this.provider = provider;
    }

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    void answers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(provider.anyAsk().willReturn(answer));
    }

    List<LoggedRequest> requests() {
        return SERVER.findAll(anyRequestedFor(anyUrl()));
    }

    URI server() {
        return URI.create(SERVER.baseUrl());
    }

    Model<String, String> classifier(Duration timeout) {
        return model(timeout).classify(ROUTE_MAIL);
    }

    RemoteModelBuilder model(Duration timeout) {
        return model(provider.endpoint(server()), timeout);
    }

    RemoteModelBuilder model(Endpoint endpoint, Duration timeout) {
        secrecy.look(endpoint);
        ModelCard card = provider.keyHeader() == null ? Cards.onServer() : Cards.hosted();
        return RemoteModel.at(endpoint, card, Cards.GRIDS).timeout(timeout).clock(Cards.CLOCK);
    }

    static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "It is unknown.");
    }

    InputRefusedException refused(Model<String, String> model) {
        return failure(InputRefusedException.class, model);
    }

    RetriableModelException retriable(Model<String, String> model) {
        return failure(RetriableModelException.class, model);
    }

    PermanentModelException permanent(Model<String, String> model) {
        return failure(PermanentModelException.class, model);
    }

    private <E extends ModelException> E failure(Class<E> type, Model<String, String> model) {
        return failure(type, () -> model.ask(MAIL, NO_HURRY));
    }

    <E extends ModelException> E failure(Class<E> type, ThrowingCallable ask) {
        E thrown = catchThrowableOfType(type, ask);
        assertThat(thrown).isNotNull();
        assertThat(thrown).hasMessageNotContaining("Personal-Name");
        secrecy.look(thrown);
        return thrown;
    }
}
