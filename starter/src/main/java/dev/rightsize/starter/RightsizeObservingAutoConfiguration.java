package dev.rightsize.starter;

import dev.rightsize.starter.observing.MeteredTasks;
import dev.rightsize.starter.observing.TasksHealth;
import dev.rightsize.starter.tasks.ServedTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics and health, where the app has Micrometer and actuator. */
@AutoConfiguration(
        after = RightsizeAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
public class RightsizeObservingAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({MeterRegistry.class, jakarta.servlet.Servlet.class})
    @ConditionalOnBean(MeterRegistry.class)
    static class Metrics {
        @Bean
        @ConditionalOnMissingBean
        MeteredTasks meteredTasks(MeterRegistry registry) {
            return new MeteredTasks(registry);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class Healths {
        @Bean
        @ConditionalOnBean(ServedTask.class)
        @ConditionalOnEnabledHealthIndicator("rightsize")
        TasksHealth rightsizeHealthIndicator(List<ServedTask> tasks) {
            return new TasksHealth(tasks);
        }
    }
}
