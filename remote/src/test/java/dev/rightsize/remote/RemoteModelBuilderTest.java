package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteModelBuilderTest {
    private static final Task ROUTE_MAIL = ProviderFixture.ROUTE_MAIL;

    @Test
    void a_model_is_who_its_card_says() {
        Model<String, String> model = large().classify(ROUTE_MAIL);

        assertThat(model.reference()).isEqualTo(Cards.hosted().at(Place.REMOTE));
        assertThat(model.delivery()).isEqualTo(Delivery.HOSTED);
        assertThat(model.needsNetwork()).isTrue();
        assertThat(model).hasToString("large-1 at https://api.openai.com/v1");
    }

    @Test
    void labels_have_to_be_known() {
        Task unknown = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE);

        assertThatThrownBy(() -> large().classify(unknown)).hasMessageContaining("Task 'route-mail' names no labels");
    }

    @Test
    void a_task_of_another_type_is_told() {
        assertThatThrownBy(() -> large().extract(ROUTE_MAIL)).hasMessageContaining("'extract' was expected");
    }

    @Test
    void a_card_that_knows_no_such_place_is_told() {
        assertThatThrownBy(() -> large().place(Place.SERVER).classify(ROUTE_MAIL))
                .hasMessageContaining("Model 'large-1' is not to be had at SERVER");
    }

    @Test
    void a_zone_that_no_grid_knows_is_told_at_once() {
        Grids world = new Grids(List.of(new Grid("WOR", 473.01, 3.908, "test")));

        assertThatThrownBy(
                        () -> RemoteModel.at(endpoint(), Cards.hosted(), world).classify(ROUTE_MAIL))
                .hasMessageContaining("There is no 'zone' named 'USA'");
    }

    @Test
    void no_time_is_no_timeout() {
        assertThatThrownBy(() -> large().timeout(Duration.ZERO)).hasMessageContaining("'timeout' must be at least");
    }

    @Test
    void a_key_in_an_address_is_refused_and_not_repeated() {
        for (String url : List.of("https://me:sk-123@host/v1", "https://host/v1?key=sk-123")) {
            assertThatThrownBy(() -> OpenAiCompatible.at(URI.create(url), null))
                    .hasMessageContaining("ApiKey.fromEnvironment")
                    .hasMessageNotContaining("sk-123");
        }
        assertThatThrownBy(() -> new Ollama(URI.create("localhost:11434"))).hasMessageContaining("must be an address");
    }

    @Test
    void an_estimate_reserves_the_dearest_case() {
        Model<String, String> model = large().maxOutputTokens(100).classify(ROUTE_MAIL);

        Footprint estimate = model.estimate("x".repeat(4_000));

        assertThat(ProviderFixture.known(estimate.moneyUsd()).low())
                .isBetween(0.0006, 0.001); // a sixth of 4,000 letters and the prompt
        assertThat(ProviderFixture.known(estimate.moneyUsd()).high())
                .isBetween(0.008 + 200 * 4 / 1e6, 0.016); // each letter a token, twice
    }

    @Test
    void a_card_without_size_tells_no_energy() {
        ModelCard onDevice = Cards.card("small", Place.DEVICE, Delivery.DOWNLOADABLE, List.of(), null);

        Footprint here = RemoteModel.at(new Ollama(URI.create("http://localhost:11434")), onDevice, Cards.GRIDS)
                .classify(ROUTE_MAIL)
                .estimate("text");

        assertThat(ProviderFixture.known(here.energyWh()).source()).contains("on a device");
        assertThat(here.co2eGrams()).isNull(); // nobody knows whose electricity it is
        assertThat(here.moneyUsd()).isNull();
    }

    private static RemoteModelBuilder large() {
        return RemoteModel.at(endpoint(), Cards.hosted(), Cards.GRIDS).clock(Cards.CLOCK);
    }

    private static Endpoint endpoint() {
        return OpenAiCompatible.openAi(Provider.key());
    }
}
