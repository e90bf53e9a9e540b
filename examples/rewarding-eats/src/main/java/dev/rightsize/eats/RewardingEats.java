package dev.rightsize.eats;

import dev.rightsize.eats.command.Commands;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** {@code ./rightsize eats}: the members' app at {@code /}, the owners' at {@code /owner/}. */
@SpringBootApplication
public class RewardingEats {
    private static final Logger LOG = LoggerFactory.getLogger(RewardingEats.class);

    /** @param arguments properties such as {@code --server.port=9090}, or a command of {@link Commands} */
    public static void main(String[] arguments) {
        if (Commands.isCommand(arguments)) {
            System.exit(new Commands(System.out, System.err).run(arguments));
        }
        SpringApplication.run(RewardingEats.class, arguments);
    }

    /** The one source of time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @EventListener
    void tell(WebServerInitializedEvent started) {
        LOG.info(
                "Rewarding Eats is at http://localhost:{}",
                started.getWebServer().getPort());
    }
}
