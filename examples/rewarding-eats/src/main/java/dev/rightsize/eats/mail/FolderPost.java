package dev.rightsize.eats.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** For developers: each letter becomes a file {@code *.eml}, readable by this user alone. */
final class FolderPost implements Post {
    private final Path folder;

    FolderPost(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String describe() {
        return "Mail is written to " + folder + " and sent to nobody. To send it, set spring.mail.host.";
    }

    @Override
    public void deliver(MimeMessage message, String name) throws MessagingException, IOException {
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Path part = folder.resolve("." + name + ".part");
        Files.deleteIfExists(part);
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
