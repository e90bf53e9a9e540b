package dev.rightsize.eats.trust;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secret of {@code EATS_SECRET}, or of a file in {@code eats.folder}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrustRules.class)
class TrustConfig {
    @Bean
    ServerSecret serverSecret(@Value("${eats.folder}") Path folder, @Value("${eats.secret:}") String secret) {
        return secret.isBlank() ? ServerSecret.in(folder) : ServerSecret.of(secret.strip());
    }
}
