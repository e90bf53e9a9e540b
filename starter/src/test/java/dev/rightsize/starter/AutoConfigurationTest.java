package dev.rightsize.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.routing.Router;
import dev.rightsize.local.store.Store;
import dev.rightsize.starter.tasks.ServedTask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AutoConfigurationTest {
    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    RightsizeAutoConfiguration.class,
                    RightsizeObservingAutoConfiguration.class,
                    RightsizeRemoteAutoConfiguration.class,
                    RightsizeWebAutoConfiguration.class))
            .withPropertyValues("rightsize.store.folder=target/store");

    @Test
    void an_app_without_a_server_gets_a_router_and_a_store() {
        app.withUserConfiguration(FakeReading.Blank.class).run(context -> {
            assertThat(context).hasSingleBean(Router.class).hasSingleBean(Store.class);
            assertThat(context.getBean(Router.class).task().requirements().sensitive())
                    .isTrue();
            assertThat(context).doesNotHaveBean("tasksController");
        });
    }

    @Test
    void reading_receipts_can_be_switched_off() {
        app.withPropertyValues("rightsize.read-receipt.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ServedTask.class)
                        .doesNotHaveBean(Router.class));
    }

    @Test
    void an_app_without_clients_of_apis_reads_on_its_own() {
        withoutRemote().run(context -> assertThat(context).hasNotFailed().hasSingleBean(Router.class));
    }

    @Test
    void naming_a_model_behind_an_api_without_its_client_stops_the_start_and_says_what_is_missing() {
        withoutRemote()
                .withPropertyValues("rightsize.read-receipt.remote=gpt-4o-mini")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("'rightsize.read-receipt.remote' names 'gpt-4o-mini'")
                        .hasMessageContaining("Add it to its dependencies"));
    }

    private ApplicationContextRunner withoutRemote() {
        return app.withUserConfiguration(FakeReading.Blank.class)
                .withClassLoader(new FilteredClassLoader("dev.rightsize.remote", "dev.langchain4j"));
    }

    @Test
    void a_property_that_makes_no_sense_stops_the_start_and_says_why() {
        app.withPropertyValues("rightsize.tasks.path=tasks/")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("'rightsize.tasks.path' must look like '/tasks'"));
    }

    @Test
    void every_property_is_explained_to_editors() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(in).isNotNull();
            String metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(metadata)
                    .contains("\"rightsize.tasks.max-upload\"", "\"rightsize.read-receipt.sensitive\"")
                    .contains("how large a picture may be");
        }
    }
}
