package dev.rightsize.starter;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.routing.Concurrency;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.RequirementsBuilder;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.LocalReceiptReader;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.TextTiers;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.local.routing.ReceiptModel;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.starter.models.LocalReceipts;
import dev.rightsize.starter.models.NamedReceipts;
import dev.rightsize.starter.models.ReceiptUpdates;
import dev.rightsize.starter.settings.RightsizeProperties;
import dev.rightsize.starter.tasks.ReadReceiptTask;
import dev.rightsize.starter.tasks.Routers;
import dev.rightsize.starter.tasks.Turns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
        ReceiptReader receiptReader(RightsizeProperties properties, Bundles bundles) {
            return open(properties, bundles);
        }

        /** What reads on this machine; where a hub is looked at, newer versions follow. */
        @Bean(defaultCandidate = false, destroyMethod = "")
        LocalReceipts localReceipts(RightsizeProperties properties, Host host, Bundles bundles, ReceiptReader reader) {
            Model<Picture, ReadResult> loaded = model(properties, bundles, reader);
            return properties.store().updateEvery() == null
                    ? new LocalReceipts(loaded, null)
                    : LocalReceipts.updatable(loaded, host);
        }

        @Bean(destroyMethod = "close")
        @ConditionalOnProperty("rightsize.store.update-every")
        ReceiptUpdates receiptUpdates(
                RightsizeProperties properties,
                Store store,
                Bundles bundles,
                @Qualifier("localReceipts") LocalReceipts local) {
            var updates = new ReceiptUpdates(
                    store,
                    bundles,
                    Objects.requireNonNull(local.updatable()),
                    () -> open(properties, bundles),
                    reader -> model(properties, bundles, reader));
            updates.every(Objects.requireNonNull(properties.store().updateEvery()));
            return updates;
        }

        @Bean
        Routers<Picture, ReadResult> receiptRouters(
                RightsizeProperties properties,
                Host host,
                @Qualifier("localReceipts") LocalReceipts local,
                ObjectProvider<NamedReceipts> named,
                ObjectProvider<Model<Picture, ReadResult>> others) {
            Task task = task(properties.readReceipt());
            Map<Model<Picture, ReadResult>, Safeguards> models = new LinkedHashMap<>();
            models.put(local.model(), safeguards(properties, local.model()));
            others.orderedStream().forEach(model -> models.put(model, Safeguards.of(model)));
            named.getIfAvailable(() -> NamedReceipts.NONE)
                    .of(properties.readReceipt().remote(), task)
                    .forEach(model -> models.put(model, Safeguards.of(model)));
            return new Routers<Picture, ReadResult>(
                    task, host, models, properties.readReceipt().strategy(), new Meter());
        }

        @Bean
        @ConditionalOnMissingBean
        Router<Picture, ReadResult> receiptRouter(Routers<Picture, ReadResult> routers) {
            return routers.of(null);
        }

        @Bean
        @ConditionalOnMissingBean
        ReadReceiptTask readReceiptTask(RightsizeProperties properties, Routers<Picture, ReadResult> routers) {
            RightsizeProperties.Tasks tasks = properties.tasks();
            return new ReadReceiptTask(routers, new Turns(tasks.maxConcurrent(), tasks.maxWait()));
        }

        /** Who sends a picture has let it go from the device to this server, no further. */
        private static Task task(RightsizeProperties.ReadReceipt settings) {
            RequirementsBuilder requirements = Requirements.builder();
            if (settings.sensitive()) {
                requirements.sensitive(true).places(Set.of(Place.DEVICE, Place.SERVER));
            }
            if (settings.maxUsdPerMonth() != null) {
                requirements.budget(Budget.ofMoney(settings.maxUsdPerMonth()));
            }
            return Task.of(NAME, TaskType.READ_RECEIPT, requirements.build());
        }

        private static ReceiptReader open(RightsizeProperties properties, Bundles bundles) {
            TextTiers tiers = new TextTiers(properties.detector(), properties.recogniser());
            return LocalReceiptReader.open(bundles, properties.threadsInUse(), tiers);
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

        private static Safeguards safeguards(RightsizeProperties properties, Model<?, ?> model) {
            RightsizeProperties.Tasks tasks = properties.tasks();
            return Safeguards.of(model)
                    .withTimeoutMs(tasks.timeout().toMillis())
                    .withMinConfidence(properties.readReceipt().minConfidence())
                    .withConcurrency(new Concurrency(
                            tasks.maxConcurrent(), tasks.maxWait().toMillis()));
        }
    }
}
