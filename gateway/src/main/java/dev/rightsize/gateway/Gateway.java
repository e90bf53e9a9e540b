package dev.rightsize.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** {@code ./rightsize serve}: the playground at {@code /}, tasks at {@code /tasks}, models at {@code /hub}. */
@SpringBootApplication
public class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    /** @param arguments properties such as {@code --server.port=9090} */
    public static void main(String[] arguments) {
        SpringApplication.run(Gateway.class, arguments);
    }

    @EventListener
    void tell(WebServerInitializedEvent started) {
        LOG.info(
                "The playground is at http://localhost:{}",
                started.getWebServer().getPort());
    }
}
