package dev.rightsize.starter.settings;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * Lets uploads through that {@code rightsize.tasks.max-upload} allows: Spring Boot's own limit of 1 MB is less than a
 * phone's photo. They stay in memory, because a picture of a receipt has no business on a server's disk. Whatever the app
 * sets itself counts more.
 */
public final class UploadDefaults implements EnvironmentPostProcessor {
    private static final DataSize FORM_FIELDS = DataSize.ofKilobytes(64);

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        DataSize max = DataSize.parse(environment.getProperty("rightsize.tasks.max-upload", "20MB"));
        String file = max.toBytes() + "B";
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "rightsizeUploadDefaults",
                        Map.of(
                                "spring.servlet.multipart.max-file-size",
                                file,
                                "spring.servlet.multipart.max-request-size",
                                max.toBytes() + FORM_FIELDS.toBytes() + "B",
                                "spring.servlet.multipart.file-size-threshold",
                                file,
                                "spring.servlet.multipart.resolve-lazily",
                                "true")));
    }
}
