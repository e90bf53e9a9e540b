package dev.rightsize.starter.settings;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The environment variables of the command line say the same here: {@code RIGHTSIZE_STORE}, {@code RIGHTSIZE_STORE_MAX} and
 * {@code RIGHTSIZE_HUB} are {@code rightsize.store.folder}, {@code .max-size} and {@code .hub}. By their names Spring would
 * take the first for the whole of {@code rightsize.store}, the last for all of {@code rightsize.hub}, and the app would not
 * start. {@code RIGHTSIZE_STORE_FOLDER} and the like, which name a property, count more.
 */
public final class StoreVariables implements EnvironmentPostProcessor {
    private static final Map<String, String> PROPERTIES = Map.of(
            "RIGHTSIZE_STORE", "rightsize.store.folder",
            "RIGHTSIZE_STORE_MAX", "rightsize.store.max-size",
            "RIGHTSIZE_HUB", "rightsize.store.hub");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        MutablePropertySources sources = environment.getPropertySources();
        String beside = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        PropertySource<?> variables = sources.get(beside);
        if (variables == null) {
            return;
        }
        Map<String, Object> properties = new HashMap<>();
        PROPERTIES.forEach((variable, property) -> {
            Object value = variables.getProperty(variable);
            if (value != null && !value.toString().isBlank()) {
                properties.put(property, value);
            }
        });
        if (!properties.isEmpty()) {
            sources.addAfter(beside, new MapPropertySource("rightsizeStoreVariables", properties));
            // Spring reads the parts of what is text as a whole only where a part is set: one of each, as it is unless
            // set
            sources.addLast(new MapPropertySource(
                    "rightsizeStoreDefaults",
                    Map.of("rightsize.hub.enabled", "true", "rightsize.store.max-size", "10GB")));
        }
    }
}
