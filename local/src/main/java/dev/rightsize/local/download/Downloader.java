package dev.rightsize.local.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Fetches files over HTTP, each whole and as promised or not at all. Safe for threads.
 *
 * <pre>{@code
 * Downloader downloader = new Downloader(DownloadSettings.standard());
 * downloader.fetch(List.of(new RemoteFile(List.of(address), bytes, sha256, part, target)), progress ->
 *         console.draw(progress.bytes(), progress.ofBytes()));
 * }</pre>
 */
public final class Downloader {
    private final DownloadSettings settings;
    private final Transport transport;

    public Downloader(DownloadSettings settings) {
        this.settings = settings;
        transport = new Transport(settings);
    }

    /**
     * Fetches files side by side and continues those that were begun. Only one caller at a time, of all processes, may
     * fetch into the same part. What was written when this fails or is interrupted stays for the next time.
     *
     * @param listener told by this thread about ten times a second
     * @throws RetriableDownloadException if it may work later
     * @throws PermanentDownloadException if it will not
     */
    public void fetch(List<RemoteFile> files, Consumer<Progress> listener) throws InterruptedException {
        try (Download download = new Download(transport, settings, files, listener)) {
            download.run();
        }
    }

    /**
     * A small file, such as a manifest, into memory.
     *
     * @param maxBytes a longer one is refused
     * @throws MissingFileException if the server has no such file
     * @throws RetriableDownloadException if it may work later
     * @throws PermanentDownloadException if it will not
     */
    public byte[] fetchSmall(URI address, int maxBytes) throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        FutureTask<byte[]> task = new FutureTask<>(() -> read(address, maxBytes, cancellation));
        Thread thread = new Thread(task, "rightsize-download");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DownloadException failure) {
                throw failure;
            }
            throw new IllegalStateException("A download failed in a way that nobody thought of.", e.getCause());
        } finally {
            cancellation.cancel();
        }
    }

    /** How many bytes of an unfinished part are there, also while another process fetches it. */
    public static long bytesIn(Path part) {
        return PartFile.bytesIn(part);
    }

    private byte[] read(URI address, int maxBytes, Cancellation cancellation) throws InterruptedException {
        Attempts attempts = new Attempts(settings, cancellation);
        while (true) {
            try (Reply reply = transport.get(address, Map.of(), cancellation)) {
                return read(reply, maxBytes);
            } catch (RetriableDownloadException e) {
                attempts.failed(e);
            }
        }
    }

    private static byte[] read(Reply reply, int maxBytes) {
        if (reply.isWebPage()) {
            throw new PermanentDownloadException(
                    "'" + reply.address() + "' answers with a web page. Is the address that of"
                            + " a hub? A proxy or a login page may also have stepped in between.");
        }
        reply.checkEncoding();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = reply.read(buffer); read >= 0; read = reply.read(buffer)) {
                all.write(buffer, 0, read);
                if (all.size() > maxBytes) {
                    throw new PermanentDownloadException("'" + reply.address() + "' sends more than " + maxBytes
                            + " bytes, which is too long for what it should be. Tell whoever runs the server.");
                }
            }
        } catch (IOException e) {
            throw Refusals.of(reply.address(), e);
        }
        if (reply.length() > all.size()) {
            throw new RetriableDownloadException(
                    "'" + reply.address() + "' broke off after " + all.size() + " of " + reply.length()
                            + " bytes. Check the server and the network.",
                    null,
                    null);
        }
        return all.toByteArray();
    }
}
