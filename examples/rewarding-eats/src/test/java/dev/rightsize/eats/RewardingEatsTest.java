package dev.rightsize.eats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

class RewardingEatsTest {
    @BothDatabases
    void starts_and_serves_the_package_that_reads_on_the_device(Database database) throws Exception {
        try (RunningEats eats = RunningEats.on(database)) {
            assertThat(get(eats, "/actuator/health").body()).contains("UP");
            assertThat(get(eats, "/rightsize/rightsize.js").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(RunningEats eats, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(eats.uri(path)).build(), BodyHandlers.ofString());
    }
}
