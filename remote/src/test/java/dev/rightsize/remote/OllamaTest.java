package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.task.Place;
import java.net.URI;
import org.junit.jupiter.api.Test;

class OllamaTest extends EndpointContract {
    OllamaTest() {
        super(new OllamaProvider());
    }

    @Test
    void a_model_that_is_not_there_says_how_to_fetch_it() {
        answers(provider.error(404, "", "model 'open:4b' not found"));

        assertThat(permanent(classifier(LONG))).hasMessageEndingWith("Fetch it there: ollama pull open:4b.");
    }

    @Test
    void it_runs_on_a_server_of_yours_and_needs_no_network_on_this_machine() {
        Model<String, String> here = classifier(LONG);
        Model<String, String> there = RemoteModel.at(
                        new Ollama(URI.create("http://gpu.example:11434")), Cards.onServer(), Cards.GRIDS)
                .classify(ROUTE_MAIL);

        assertThat(here.reference().place()).isEqualTo(Place.SERVER);
        assertThat(here.delivery()).isEqualTo(Delivery.DOWNLOADABLE);
        assertThat(here.needsNetwork()).isFalse();
        assertThat(there.needsNetwork()).isTrue();
    }
}
