package org.throughline.server.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** WebP, whose reader is no part of Java: right pictures, and nothing else whatever the bytes are. */
class PictureMakerTest {
    /** Behind it no size of the picture is told any more. */
    private static final int HEAD = 30;

    @Test
    void theColoursAreThoseOfThePicture() throws Exception {
        BufferedImage made = ImageIO.read(new ByteArrayInputStream(
                PictureMaker.make(Webp.lossy()).orElseThrow().bytes()));
        Color left = new Color(made.getRGB(20, 45));
        Color right = new Color(made.getRGB(100, 45));
        assertThat(left.getBlue()).isGreaterThan(150).isGreaterThan(left.getRed() + 80);
        assertThat(right.getRed()).isGreaterThan(150).isGreaterThan(right.getBlue() + 80);
    }

    @Test
    void aHundredMillionPixelsAreNotUnpacked() {
        byte[] bomb = Webp.lossless(16_000, 10_000);
        assertThat(bomb).hasSizeLessThan(64);
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(PictureMaker.make(bomb)).isEmpty());
    }

    /** Its reader goes on where the bytes end, for as many pixels as the head promises. */
    @Test
    void aPictureThatPromisesMoreThanItHoldsEndsSoon() {
        byte[] hungry = Webp.lossless(4_000, 2_900);
        // The code of the green values: two symbols instead of one, so that each pixel needs a bit.
        hungry[25] |= 0x10;
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(PictureMaker.make(hungry)).isEmpty());
    }

    @Test
    void bytesThatWereChangedEndInAPictureOrNone() {
        Random random = new Random(7);
        for (int n = 0; n < 400; n++) {
            byte[] bytes = n % 2 == 0 ? Webp.lossy() : Webp.lossless(200, 120);
            for (int change = 0; change <= n % 5; change++) {
                bytes[HEAD + random.nextInt(bytes.length - HEAD)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> PictureMaker.make(bytes)).doesNotThrowAnyException();
        }
    }
}
