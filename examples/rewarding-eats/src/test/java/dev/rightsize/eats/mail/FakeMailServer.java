package dev.rightsize.eats.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks SMTP to whoever sends from this machine, and keeps what it is told. */
final class FakeMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> letters = new CopyOnWriteArrayList<>();
    /** Whether it says that it is too busy. */
    volatile boolean refuses;

    FakeMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread server = new Thread(this::serve, "fake-mail-server");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Sender, recipient and text of each letter. */
    List<String> letters() {
        return letters;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        StringBuilder letter = new StringBuilder();
        boolean text = false;
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (text) {
                text = !line.equals(".");
                letter.append(line).append('\n');
                if (!text) {
                    letters.add(letter.toString());
                    letter.setLength(0);
                    say(out, "250 taken");
                }
                continue;
            }
            String word = line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0];
            letter.append(line).append('\n');
            text = word.equals("DATA");
            say(out, text ? "354 go on" : refuses && word.equals("RCPT") ? "451 busy" : "250 fine");
            if (word.equals("QUIT")) {
                return;
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
