package dev.rightsize.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GracefulEndTest {
    @Test
    void who_was_being_answered_when_the_server_was_told_to_end_gets_the_answer() throws Exception {
        RunningGateway gateway = RunningGateway.start(SlowReading.class);
        int port = gateway.port();
        CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> status(gateway));
        assertThat(SlowReading.STARTED.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> end = CompletableFuture.runAsync(gateway::close);
        awaitClosed(port);
        assertThat(end).as("waits for the reading").isNotDone();
        SlowReading.RELEASE.countDown();
        assertThat(reading.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        end.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> connect(port)).isInstanceOf(IOException.class);
    }

    private static int status(RunningGateway gateway) {
        try {
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", picture);
            return gateway.post("/tasks/read-receipt", picture.toByteArray(), "image/png")
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the server takes no new connections. */
    private static void awaitClosed(int port) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                connect(port);
                Thread.sleep(100);
            } catch (IOException e) {
                return;
            }
        }
        throw new AssertionError("The server still takes connections.");
    }

    private static void connect(int port) throws IOException {
        new java.net.Socket("127.0.0.1", port).close();
    }
}
