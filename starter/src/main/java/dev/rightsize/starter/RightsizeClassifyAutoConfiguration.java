package dev.rightsize.starter;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.ClassifierModel;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.starter.settings.RightsizeProperties;
import dev.rightsize.starter.tasks.ClassifyTask;
import dev.rightsize.starter.tasks.Routers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * The task {@code classify}, where a bundle is named. Beans of type {@code Model<String, Classification>} are asked too, as
 * far as the task allows their place.
 */
@AutoConfiguration(after = RightsizeAutoConfiguration.class, before = RightsizeObservingAutoConfiguration.class)
@ConditionalOnProperty("rightsize.classify.bundle")
public class RightsizeClassifyAutoConfiguration {
    private static final String NAME = "classify";

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    LocalTextClassifier textClassifier(RightsizeProperties properties, Bundles bundles) {
        return LocalTextClassifier.open(
                bundle(String.valueOf(properties.classify().bundle()), bundles), 1);
    }

    @Bean
    Routers<String, Classification> classifyRouters(
            RightsizeProperties properties,
            Host host,
            LocalTextClassifier classifier,
            ObjectProvider<Model<String, Classification>> others) {
        MachineMeter meter = MachineMeter.of(System.getenv(), 1, 1);
        Model<String, Classification> local = ClassifierModel.of(classifier, Place.SERVER, Delivery.PRELOADED, meter);
        Map<Model<String, Classification>, Safeguards> models = new LinkedHashMap<>();
        models.put(local, ClassifierModel.safeguards(local, classifier));
        others.orderedStream().forEach(model -> models.put(model, Safeguards.of(model)));
        Task task = task(properties.classify().sensitive(), classifier);
        return new Routers<>(task, host, models, Strategy.LOCAL_FIRST, new Meter());
    }

    @Bean
    Router<String, Classification> classifyRouter(Routers<String, Classification> routers) {
        return routers.of(null);
    }

    @Bean
    ClassifyTask classifyTask(Routers<String, Classification> routers) {
        return new ClassifyTask(routers);
    }

    /** Who sends a text has let it go from the device to this server, no further. */
    private static Task task(boolean sensitive, LocalTextClassifier classifier) {
        Requirements requirements = sensitive
                ? Requirements.builder()
                        .sensitive(true)
                        .places(Set.of(Place.DEVICE, Place.SERVER))
                        .build()
                : Requirements.NONE;
        return Task.of(NAME, TaskType.CLASSIFY, requirements)
                .withOutputs(classifier.settings().labels());
    }

    /** A folder with a bundle in it, or a bundle's name. */
    private static Bundle bundle(String given, Bundles bundles) {
        Path folder = Path.of(given);
        return Files.isDirectory(folder) ? Bundles.at(folder) : bundles.open(given);
    }
}
