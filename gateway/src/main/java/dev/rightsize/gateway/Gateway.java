package dev.rightsize.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** {@code ./rightsize serve}: the playground at {@code /}, tasks at {@code /tasks}, models at {@code /hub}. */
@SpringBootApplication
public class Gateway {
    /** @param arguments properties such as {@code --server.port=9090} */
    public static void main(String[] arguments) {
        SpringApplication.run(Gateway.class, arguments);
    }
}
