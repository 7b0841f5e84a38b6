package org.throughline.server.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a picture anew from the bytes of one: smaller, without whatever else the file carried. JPEG, PNG, GIF and
 * WebP are read, by what the bytes are and not by what they are called; everything else is refused, SVG above all, and AVIF
 * because no library of a free licence reads it without native code. What the head claims is checked before any pixel is
 * unpacked. Costs about 50 ms and at most 40 MB for a large photograph, of the largest WebP .7 s and 50 MB.
 */
final class PictureMaker {
    static final int WIDEST = 640;

    private static final int HIGHEST = 960;
    private static final int SMALLEST = 80;
    private static final int LONGEST_SIDE = 16_000;
    private static final long MOST_PIXELS = 40_000_000;

    /** Of these all pixels are unpacked, whatever is wanted of them. */
    private static final long MOST_PIXELS_OF_WEBP = 12_000_000;

    /** A progressive JPEG passes over all its pixels once a scan; real ones have about ten. */
    private static final int MOST_SCANS = 64;

    private static final float QUALITY = .82f;
    private static final Set<String> READ = Set.of("jpeg", "png", "gif", "webp");

    private PictureMaker() {}

    /** Nothing if it is refused. */
    static Optional<Picture> make(byte[] bytes) {
        try (ImageInputStream in = isWebp(bytes)
                ? new BoundedPictureBytes(bytes)
                : new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!READ.contains(format) || format.equals("jpeg") && scans(bytes) > MOST_SCANS) {
                    return Optional.empty();
                }
                reader.setInput(in, true, true);
                return read(reader, format.equals("webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The library's readers throw nearly anything at a broken file.
            return Optional.empty();
        }
    }

    private static boolean isWebp(byte[] bytes) {
        return bytes.length > 12 && new String(bytes, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP");
    }

    private static int scans(byte[] bytes) {
        int scans = 0;
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] == (byte) 0xDA && bytes[at - 1] == (byte) 0xFF) {
                scans++;
            }
        }
        return scans;
    }

    private static Optional<Picture> read(ImageReader reader, long mostPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        boolean tooLarge = Math.max(width, height) > LONGEST_SIDE || (long) width * height > mostPixels;
        if (tooLarge || Math.min(width, height) < SMALLEST) {
            return Optional.empty();
        }
        ImageReadParam some = reader.getDefaultReadParam();
        int step = Math.max(1, width / (2 * WIDEST));
        some.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, some);
        boolean opaque = !image.getColorModel().hasAlpha();
        return Optional.of(new Picture(write(scaled(image, opaque), opaque), opaque));
    }

    private static BufferedImage scaled(BufferedImage image, boolean opaque) {
        double scale = Math.min(1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage scaled =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static byte[] write(BufferedImage image, boolean opaque) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(opaque ? "jpeg" : "png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (opaque) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
