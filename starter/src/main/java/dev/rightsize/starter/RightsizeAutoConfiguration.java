package dev.rightsize.starter;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.routing.Concurrency;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.LocalReceiptReader;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.local.routing.ReceiptModel;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.starter.settings.RightsizeProperties;
import dev.rightsize.starter.tasks.ReadReceiptTask;
import dev.rightsize.starter.tasks.ReceiptRouters;
import dev.rightsize.starter.tasks.Turns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The store, and a router that reads receipts. With nothing but this starter in an app:
 *
 * <pre>{@code
 * Receipts(Router<Picture, ReadResult> router) { … }   // injected
 * }</pre>
 *
 * Beans of type {@code Model<Picture, ReadResult>} are asked too, as far as the task allows their place.
 */
@AutoConfiguration
@EnableConfigurationProperties(RightsizeProperties.class)
public class RightsizeAutoConfiguration {
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(Host.class)
    JvmHost rightsizeHost() {
        return new JvmHost();
    }

    @Bean
    @ConditionalOnMissingBean
    Store rightsizeStore(RightsizeProperties properties) {
        StoreSettings settings = StoreSettings.of(System.getenv());
        RightsizeProperties.Store store = properties.store();
        settings = store.folder() == null ? settings : settings.withFolder(store.folder());
        settings = store.hub() == null ? settings : settings.withHub(store.hub());
        return Store.open(settings.withMaxBytes(store.maxSize().toBytes()));
    }

    @Bean
    @ConditionalOnMissingBean
    Bundles rightsizeBundles(RightsizeProperties properties, Store store) {
        return Bundles.in(properties.models()).and(store);
    }

    /** Reading receipts on this machine. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "rightsize.read-receipt.enabled", matchIfMissing = true)
    static class ReadReceipt {
        private static final String NAME = "read-receipt";

        /** Loads the models at once: an app whose models are missing or damaged should not start. */
        @Bean(destroyMethod = "close")
        @ConditionalOnMissingBean
        ReceiptReader receiptReader(RightsizeProperties properties) {
            return LocalReceiptReader.open(properties.models(), properties.threadsInUse(), properties.recogniser());
        }

        @Bean
        @ConditionalOnMissingBean
        ReceiptRouters receiptRouters(
                RightsizeProperties properties,
                Host host,
                Bundles bundles,
                ReceiptReader reader,
                ObjectProvider<Model<Picture, ReadResult>> others) {
            Map<Model<Picture, ReadResult>, Safeguards> models = new LinkedHashMap<>();
            Model<Picture, ReadResult> local = model(properties, bundles, reader);
            models.put(local, safeguards(properties.tasks(), local));
            others.orderedStream().forEach(model -> models.put(model, Safeguards.of(model)));
            return new ReceiptRouters(
                    task(properties), host, models, properties.readReceipt().strategy(), new Meter());
        }

        @Bean
        @ConditionalOnMissingBean
        Router<Picture, ReadResult> receiptRouter(ReceiptRouters routers) {
            return routers.of(null);
        }

        @Bean
        @ConditionalOnMissingBean
        ReadReceiptTask readReceiptTask(RightsizeProperties properties, ReceiptRouters routers) {
            RightsizeProperties.Tasks tasks = properties.tasks();
            return new ReadReceiptTask(routers, new Turns(tasks.maxConcurrent(), tasks.maxWait()));
        }

        /** Who sends a picture has let it go from the device to this server, no further. */
        private static Task task(RightsizeProperties properties) {
            return Task.of(
                    NAME,
                    TaskType.READ_RECEIPT,
                    properties.readReceipt().sensitive()
                            ? Requirements.builder()
                                    .sensitive(true)
                                    .places(Set.of(Place.DEVICE, Place.SERVER))
                                    .build()
                            : Requirements.NONE);
        }

        private static Model<Picture, ReadResult> model(
                RightsizeProperties properties, Bundles bundles, ReceiptReader reader) {
            try (Bundle bundle = bundles.open(ReceiptBundle.NAME)) {
                ModelReference reference = bundle.manifest().at(Place.SERVER);
                MachineMeter meter =
                        MachineMeter.of(System.getenv(), properties.tasks().maxConcurrent(), properties.threadsInUse());
                return ReceiptModel.ofPictures(reader, reference, Delivery.PRELOADED, meter);
            }
        }

        private static Safeguards safeguards(RightsizeProperties.Tasks tasks, Model<?, ?> model) {
            return Safeguards.of(model)
                    .withTimeoutMs(tasks.timeout().toMillis())
                    .withConcurrency(new Concurrency(
                            tasks.maxConcurrent(), tasks.maxWait().toMillis()));
        }
    }
}
