package dev.rightsize.local.routing;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;

/**
 * Whether this machine is connected to anything: has an interface in use besides its loopback. That is no promise that a
 * certain server answers, but a laptop without Wi-Fi need not wait for a timeout to know. Looked at once in two seconds at
 * the most, because it takes longer than many a model. Safe for use by threads.
 */
final class NetworkInterfaces {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private volatile Seen seen = new Seen(true, System.nanoTime() - 2 * FRESH_NANOS);

    boolean anyInUse() {
        Seen last = seen;
        long now = System.nanoTime();
        if (now - last.atNanos < FRESH_NANOS) {
            return last.anyInUse;
        }
        Seen fresh = new Seen(look(), now);
        seen = fresh;
        return fresh.anyInUse;
    }

    private static boolean look() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(NetworkInterfaces::isInUse);
        } catch (SocketException e) {
            return true; // not known, so a call may try
        }
    }

    private static boolean isInUse(NetworkInterface one) {
        try {
            return one.isUp()
                    && !one.isLoopback()
                    && one.getInterfaceAddresses().stream()
                            .anyMatch(address -> !address.getAddress().isLinkLocalAddress());
        } catch (SocketException e) {
            return true;
        }
    }

    private record Seen(boolean anyInUse, long atNanos) {}
}
