package org.throughline.server.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures kept on disk, so many bytes of them at most: when they are more, those not looked at for longest go. Losing
 * one costs another fetch, so a disk that fails is told in the log and no more. Safe for use from many threads.
 */
final class PictureShelf {
    private static final Logger LOG = LoggerFactory.getLogger(PictureShelf.class);
    private static final String OPAQUE = ".jpg";
    private static final String CLEAR = ".png";

    private final Path directory;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    PictureShelf(Path directory, long mostBytes) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.mostBytes = mostBytes;
        for (Kept kept : all()) {
            bytes.addAndGet(kept.size());
        }
    }

    private record Kept(Path file, long size, FileTime used) {}

    Optional<Picture> get(String address) {
        for (String ending : List.of(OPAQUE, CLEAR)) {
            Path file = directory.resolve(name(address) + ending);
            try {
                Picture picture = new Picture(Files.readAllBytes(file), ending.equals(OPAQUE));
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
                return Optional.of(picture);
            } catch (NoSuchFileException absent) {
                continue;
            } catch (IOException failure) {
                LOG.warn("A picture kept could not be read: {}", failure.toString());
            }
        }
        return Optional.empty();
    }

    void put(String address, Picture picture) {
        Path file = directory.resolve(name(address) + (picture.opaque() ? OPAQUE : CLEAR));
        try {
            Path fresh = Files.createTempFile(directory, "new", "");
            Files.write(fresh, picture.bytes());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            if (bytes.addAndGet(picture.bytes().length) > mostBytes) {
                clear();
            }
        } catch (IOException failure) {
            LOG.warn("A picture could not be kept: {}", failure.toString());
        }
    }

    /** Down to three quarters, so that this is seldom done. */
    private synchronized void clear() throws IOException {
        List<Kept> kept = all();
        kept.sort(Comparator.comparing(Kept::used));
        long left = kept.stream().mapToLong(Kept::size).sum();
        for (Kept one : kept) {
            if (left <= mostBytes / 4 * 3) {
                break;
            }
            Files.deleteIfExists(one.file());
            left -= one.size();
        }
        bytes.set(left);
    }

    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return all;
        }
        return all;
    }

    private static String name(String address) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
