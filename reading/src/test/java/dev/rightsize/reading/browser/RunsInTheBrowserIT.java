package dev.rightsize.reading.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.reading.pixels.Picture;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Core and reading are compiled to JavaScript as a whole, so that the same code runs on a server and in a page. */
class RunsInTheBrowserIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path output;

    @Test
    void every_class_of_core_and_reading_compiles_to_javascript() {
        List<String> classes = Stream.of(Engine.class, Picture.class)
                .flatMap(member -> BrowserCompiler.classesBeside(member).stream())
                .toList();

        assertThat(classes).contains(Engine.class.getName(), Picture.class.getName());
        assertThat(new BrowserCompiler(output).problems(classes)).isEmpty();
        assertThat(output.resolve("classes.js")).isNotEmptyFile();
    }

    @Test
    void a_class_that_opens_a_socket_is_refused_with_its_name_and_the_place() {
        assertThat(problems(OpensASocket.class))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("java.net.Socket")
                        .contains("OpensASocket")
                        .contains("RunsInTheBrowserIT.java"));
    }

    @Test
    void a_class_that_waits_for_another_thread_is_refused() {
        assertThat(problems(WaitsForAThread.class))
                .anySatisfy(problem -> assertThat(problem).contains("java.util.concurrent.CountDownLatch"));
    }

    @Test
    void a_method_that_the_page_lacks_is_refused_even_when_called_on_a_parameter() {
        assertThat(problems(ReflectsOnAParameter.class))
                .anySatisfy(problem -> assertThat(problem).contains("getEnclosingMethod"));
    }

    @Test
    void a_call_on_an_element_of_a_list_that_was_handed_in_is_refused() {
        assertThat(problems(CallsAnElement.class))
                .anySatisfy(problem -> assertThat(problem).contains("java.net.Socket"));
    }

    @Test
    void a_method_reference_is_refused_like_a_call() {
        assertThat(problems(RefersToAMethod.class))
                .anySatisfy(problem -> assertThat(problem).contains("java.net.Socket"));
    }

    private List<String> problems(Class<?> type) {
        return new BrowserCompiler(output).problems(List.of(type.getName()));
    }

    static final class OpensASocket {
        private OpensASocket() {}

        static int port(String host) throws IOException {
            try (Socket socket = new Socket(host, 80)) {
                return socket.getLocalPort();
            }
        }
    }

    static final class WaitsForAThread {
        private WaitsForAThread() {}

        static void pause() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    static final class ReflectsOnAParameter {
        private ReflectsOnAParameter() {}

        static @Nullable Object where(Class<?> type) {
            return type.getEnclosingMethod();
        }
    }

    static final class CallsAnElement {
        private CallsAnElement() {}

        static void close(List<Socket> sockets) throws IOException {
            sockets.get(0).close();
        }
    }

    static final class RefersToAMethod {
        private RefersToAMethod() {}

        static int ports(List<Socket> sockets) {
            return sockets.stream().mapToInt(Socket::getLocalPort).sum();
        }
    }
}
