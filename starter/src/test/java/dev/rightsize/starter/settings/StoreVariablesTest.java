package dev.rightsize.starter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class StoreVariablesTest {
    @Test
    void the_variables_of_the_command_line_say_the_same_to_an_app() {
        RightsizeProperties properties = bound(
                Map.of(
                        "RIGHTSIZE_STORE",
                        "/models",
                        "RIGHTSIZE_STORE_MAX",
                        "2GB",
                        "RIGHTSIZE_HUB",
                        "http://hub:8080/hub"),
                Map.of());
        assertThat(properties.store().folder()).isEqualTo(Path.of("/models"));
        assertThat(properties.store().maxSize()).isEqualTo(DataSize.ofGigabytes(2));
        assertThat(properties.store().hub()).isEqualTo(URI.create("http://hub:8080/hub"));
        assertThat(properties.hub().enabled()).isTrue();
    }

    @Test
    void the_app_s_other_settings_stay_as_they_are() {
        RightsizeProperties properties = bound(
                Map.of("RIGHTSIZE_STORE", "/models"),
                Map.of("rightsize.store.update-every", "1h", "rightsize.store.max-size", "3GB"));
        assertThat(properties.store().folder()).isEqualTo(Path.of("/models"));
        assertThat(properties.store().updateEvery()).hasHours(1);
        assertThat(properties.store().maxSize()).isEqualTo(DataSize.ofGigabytes(3));
    }

    @Test
    void a_variable_that_names_the_property_counts_more() {
        RightsizeProperties properties =
                bound(Map.of("RIGHTSIZE_STORE", "/models", "RIGHTSIZE_STORE_FOLDER", "/others"), Map.of());
        assertThat(properties.store().folder()).isEqualTo(Path.of("/others"));
    }

    @Test
    void without_them_nothing_is_set() {
        assertThat(bound(Map.of(), Map.of("rightsize.threads", "1")).store().folder())
                .isNull();
    }

    private static RightsizeProperties bound(Map<String, Object> variables, Map<String, Object> file) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addLast(new MapPropertySource("application.properties", file));
        new StoreVariables().postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment)
                .bind("rightsize", RightsizeProperties.class)
                .get();
    }
}
