package dev.rightsize.local.download;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fetches one run of a file: asks, checks the answer against what was promised, writes, and asks again after a failure. */
final class FileWorker {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private final Transport transport;
    private final DownloadSettings settings;
    private final Cancellation cancellation;
    private final BlockingQueue<byte[]> pool;
    private final Consumer<@Nullable String> trouble;

    /** @param trouble told of failures that are being mended, and null when they are */
    FileWorker(
            Transport transport,
            DownloadSettings settings,
            Cancellation cancellation,
            BlockingQueue<byte[]> pool,
            Consumer<@Nullable String> trouble) {
        this.transport = transport;
        this.settings = settings;
        this.cancellation = cancellation;
        this.pool = pool;
        this.trouble = trouble;
    }

    void fetch(FileDownload download, Runs.Run run) throws InterruptedException {
        Attempts attempts = new Attempts(settings, cancellation);
        while (run.position() < run.end()) {
            long before = run.position();
            try {
                stream(download, run);
            } catch (RetriableDownloadException e) {
                cancellation.check();
                if (run.position() > before) {
                    attempts.progress();
                }
                trouble.accept(e.getMessage());
                attempts.failed(e);
            }
        }
        download.leave();
    }

    private void stream(FileDownload download, Runs.Run run) throws InterruptedException {
        try (Reply reply = ask(download, run)) {
            boolean isPart = isPart(reply);
            long position = isPart ? rangeStart(download, run, reply) : wholeStart(download, reply);
            if (isChanged(download, run, reply, isPart)) {
                download.startOver();
                return;
            }
            download.answered(run, reply, isPart);
            copy(download, run, reply, position);
        }
    }

    private Reply ask(FileDownload download, Runs.Run run) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Range", "bytes=" + run.position() + "-" + (run.end() - 1));
        if (!download.validator().isEmpty()) {
            headers.put("If-Range", download.validator());
        }
        MissingFileException missing = null;
        for (URI address : download.file().addresses()) {
            try {
                return transport.get(address, headers, cancellation);
            } catch (MissingFileException e) {
                missing = missing == null ? e : missing;
            }
        }
        throw missing == null ? new IllegalStateException("no address") : missing;
    }

    private static boolean isPart(Reply reply) {
        try {
            return reply.isPart();
        } catch (IOException e) {
            throw Refusals.of(reply.address(), e);
        }
    }

    /** Whether a server says that its file is another one than we have the beginning of. */
    private static boolean isChanged(FileDownload download, Runs.Run run, Reply reply, boolean isPart) {
        String before = download.validator();
        String now = reply.entityTag();
        // A part should not have come then; but some servers do not know If-Range.
        boolean other = isPart ? !now.isEmpty() && !before.equals(now) : !before.equals(now) && run.position() > 0;
        return other && !before.isEmpty() && download.mayStartOver();
    }

    private static long wholeStart(FileDownload download, Reply reply) {
        check(download.file(), reply, reply.length());
        return 0;
    }

    private static long rangeStart(FileDownload download, Runs.Run run, Reply reply) {
        Matcher range = CONTENT_RANGE.matcher(reply.header("Content-Range"));
        if (!range.matches() || Long.parseLong(range.group(1)) != run.position()) {
            throw new PermanentDownloadException("'" + reply.address() + "' was asked for the bytes from "
                    + run.position() + " on and answers with Content-Range '" + reply.header("Content-Range")
                    + "'. Tell whoever runs the server.");
        }
        check(download.file(), reply, range.group(3).equals("*") ? -1 : Long.parseLong(range.group(3)));
        return run.position();
    }

    private static void check(RemoteFile file, Reply reply, long bytes) {
        String what = "'" + reply.address() + "' ";
        reply.checkEncoding();
        if (bytes >= 0 && bytes != file.bytes()) {
            throw new PermanentDownloadException(what
                    + (reply.isWebPage() ? "answers with a web page of " : "has ") + bytes
                    + " bytes, but the manifest promises "
                    + file.bytes() + ". Check the address, or tell whoever runs the server.");
        }
        String claimed = reply.claimedSha256();
        if (claimed != null && !claimed.equals(file.sha256())) {
            throw new PermanentDownloadException(what + "has the SHA-256 " + claimed
                    + " (its ETag), but the manifest promises " + file.sha256() + ". Tell whoever runs the server.");
        }
    }

    private void copy(FileDownload download, Runs.Run run, Reply reply, long start) throws InterruptedException {
        byte[] buffer = pool.take();
        long position = start;
        try {
            while (run.position() < run.end()) {
                cancellation.check();
                // What is there already is passed over; what lies beyond the end is never taken.
                long wanted = position < run.position() ? run.position() - position : run.end() - position;
                int read = read(reply, buffer, (int) Math.min(buffer.length, wanted));
                if (read < 0) {
                    throw cutOff(reply, position, download.file());
                }
                if (position == run.position()) {
                    buffer = download.write(run, buffer, read);
                    trouble.accept(null);
                }
                position += read;
            }
            // A stated length was checked before.
            if (position == download.file().bytes() && reply.length() < 0 && read(reply, buffer, 1) > 0) {
                throw new PermanentDownloadException("'" + reply.address() + "' sends more than the "
                        + download.file().bytes() + " bytes that the manifest promises; the rest was not taken."
                        + " Tell whoever runs the server.");
            }
        } finally {
            pool.add(buffer);
        }
    }

    private static RetriableDownloadException cutOff(Reply reply, long position, RemoteFile file) {
        return new RetriableDownloadException(
                "'" + reply.address() + "' broke off after " + position + " of " + file.bytes()
                        + " bytes. Check the server and the network.",
                null,
                null);
    }

    private int read(Reply reply, byte[] buffer, int most) {
        try {
            return reply.read(buffer, most);
        } catch (IOException e) {
            cancellation.check();
            throw Refusals.of(reply.address(), e);
        }
    }
}
