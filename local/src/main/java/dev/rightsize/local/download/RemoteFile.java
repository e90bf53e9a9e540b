package dev.rightsize.local.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A file to fetch.
 *
 * @param addresses where it is served; the next is asked only if the one before has no such file
 * @param bytes its length; not one byte more is taken
 * @param sha256 its SHA-256 as 64 lower-case hexadecimal digits
 * @param part where it grows; beside it lies, as {@code .blocks}, which bytes are there. What an earlier download left
 *     there is continued
 * @param target where it is put once it is whole, in one step, on the same disk; its folder is made if need be
 */
public record RemoteFile(List<URI> addresses, long bytes, String sha256, Path part, Path target) {
    public RemoteFile {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty() || bytes < 1) {
            throw new IllegalArgumentException("A file needs an address and a length of at least 1, but '" + target
                    + "' has the addresses " + addresses + " and the length " + bytes + ".");
        }
    }
}
