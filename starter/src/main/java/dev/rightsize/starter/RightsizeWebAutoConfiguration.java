package dev.rightsize.starter;

import dev.rightsize.local.hub.ServedHub;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.starter.hub.HubController;
import dev.rightsize.starter.hub.HubListener;
import dev.rightsize.starter.hub.SmallerForms;
import dev.rightsize.starter.limits.RateLimitFilter;
import dev.rightsize.starter.limits.TokenBuckets;
import dev.rightsize.starter.pages.SecurityHeaders;
import dev.rightsize.starter.problems.EndpointProblems;
import dev.rightsize.starter.settings.RightsizeProperties;
import dev.rightsize.starter.tasks.ServedTask;
import dev.rightsize.starter.tasks.TaskListener;
import dev.rightsize.starter.tasks.TasksController;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** The hub and the tasks over HTTP. */
@AutoConfiguration(after = {RightsizeAutoConfiguration.class, RightsizeObservingAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class RightsizeWebAutoConfiguration {
    private static final List<String> EXPOSED =
            List.of("ETag", "Accept-Ranges", "Content-Range", "Content-Encoding", "Retry-After");

    @Bean
    @ConditionalOnProperty(name = "rightsize.hub.enabled", matchIfMissing = true)
    SmallerForms rightsizeSmallerForms(RightsizeProperties properties) throws IOException {
        return SmallerForms.in(properties.hub().smallerForms());
    }

    @Bean
    @ConditionalOnProperty(name = "rightsize.hub.enabled", matchIfMissing = true)
    @ConditionalOnMissingBean
    ServedHub servedHub(RightsizeProperties properties, Bundles bundles, SmallerForms forms) {
        ServedHub hub = new ServedHub(bundles, forms.files());
        if (properties.hub().gzip()) {
            forms.make(hub);
        }
        return hub;
    }

    @Bean
    @ConditionalOnProperty(name = "rightsize.hub.enabled", matchIfMissing = true)
    HubController hubController(RightsizeProperties properties, ServedHub hub, ObjectProvider<HubListener> listener) {
        return new HubController(
                hub,
                listener.getIfAvailable(() -> HubListener.NONE),
                properties.hub().path() + "/models");
    }

    @Bean
    @ConditionalOnProperty(name = "rightsize.tasks.enabled", matchIfMissing = true)
    TasksController tasksController(
            RightsizeProperties properties, List<ServedTask> tasks, ObjectProvider<TaskListener> listeners) {
        return new TasksController(
                tasks,
                listeners.orderedStream().toList(),
                properties.tasks().maxUpload().toBytes());
    }

    @Bean
    EndpointProblems rightsizeEndpointProblems(RightsizeProperties properties) {
        return new EndpointProblems(
                List.of(properties.tasks().path(), properties.hub().path()));
    }

    @Bean
    @ConditionalOnProperty(name = "rightsize.rate-limit.enabled", matchIfMissing = true)
    FilterRegistrationBean<RateLimitFilter> rightsizeRateLimit(RightsizeProperties properties) {
        RightsizeProperties.RateLimit limit = properties.rateLimit();
        var buckets =
                new TokenBuckets(limit.requests(), limit.period(), limit.burst(), limit.maxClients(), System::nanoTime);
        var registration = new FilterRegistrationBean<>(new RateLimitFilter(buckets));
        registration.addUrlPatterns(properties.tasks().path() + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 200);
        return registration;
    }

    /** Before all that may answer, so that refusals have them too. */
    @Bean
    @ConditionalOnProperty(name = "rightsize.security-headers.enabled", havingValue = "true")
    FilterRegistrationBean<SecurityHeaders> rightsizeSecurityHeaders(RightsizeProperties properties) {
        RightsizeProperties.SecurityHeaders headers = properties.securityHeaders();
        var registration = new FilterRegistrationBean<>(new SecurityHeaders(
                headers.policy(), headers.permissions(), properties.hub().path()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Before the rate limit, so that a page can read that it asked too often. */
    @Bean
    @ConditionalOnExpression("'${rightsize.cors.allowed-origins:}${rightsize.cors.allowed-origins[0]:}' != ''")
    FilterRegistrationBean<CorsFilter> rightsizeCors(RightsizeProperties properties) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(properties.cors().allowedOrigins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        cors.setAllowedHeaders(List.of("Content-Type", "Range", "If-Range", "If-None-Match"));
        cors.setExposedHeaders(EXPOSED);
        cors.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(properties.hub().path() + "/**", cors);
        source.registerCorsConfiguration(properties.tasks().path() + "/**", cors);
        var registration = new FilterRegistrationBean<>(new CorsFilter(source));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
