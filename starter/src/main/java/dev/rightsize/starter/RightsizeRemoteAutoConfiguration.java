package dev.rightsize.starter;

import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.remote.RemoteModels;
import dev.rightsize.starter.models.NamedReceipts;
import dev.rightsize.starter.remote.RemoteReceipts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Models behind an API, for apps that have {@code rightsize-remote}, with the keys of the environment. */
@AutoConfiguration(before = RightsizeAutoConfiguration.class)
@ConditionalOnClass(RemoteModels.class)
public class RightsizeRemoteAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    RemoteModels remoteModels() {
        return RemoteModels.ofEnvironment(ShippedGrids.grids());
    }

    @Bean
    @ConditionalOnMissingBean
    NamedReceipts remoteReceipts(RemoteModels remote) {
        return new RemoteReceipts(Catalogues.builtIn(), remote);
    }
}
