package org.throughline.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    private static final String RUSSIAN =
            "Президент Варнии заявил в среду, что переговоры с соседней Острелией начнутся в ближайшие дни. ".repeat(6);

    @ParameterizedTest(name = "{0}, told {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "UTF-8, -",
                "windows-1251, -",
                "windows-1251, windows-1251",
                "KOI8-R, koi8-r",
                "UTF-16LE, -",
                "windows-1251, UTF-8",
                "UTF-8, windows-1251"
            })
    void readsRussian(String written, @Nullable String told) throws UnreadablePage {
        byte[] bytes = RUSSIAN.getBytes(Charset.forName(written));
        if (written.equals("UTF-16LE")) {
            bytes = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE);
        }
        assertThat(Decoder.decode(bytes, Media.PAGE_TEXT, told)).isEqualTo(RUSSIAN);
    }

    @Test
    void theCharacterSetNamedInThePageIsUsed() throws UnreadablePage {
        String html = "<html><head><meta charset=\"windows-1252\"></head><p>Die Brücke in Quelland</p></html>";
        assertThat(Decoder.decode(html.getBytes(Charset.forName("windows-1252")), Media.HTML, null))
                .isEqualTo(html);
    }

    @Test
    void aFewBrokenBytesLeaveUtf8Readable() throws UnreadablePage {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 2);
        assertThat(Decoder.decode(cut, Media.PAGE_TEXT, null)).startsWith("Президент Варнии");
    }

    /** A byte of another encoding, as advertisements and old databases leave them in pages. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "UTF-8", "iso-8859-1", "windows-1251"})
    void oneForeignByteLeavesUtf8Readable(@Nullable String told) throws UnreadablePage {
        String text = "Die Brücke über die Äsk in Quelland öffnet früher, heißt es. Caf";
        byte[] bytes = (text + "#").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xe9;
        assertThat(Decoder.decode(bytes, Media.PAGE_TEXT, told)).startsWith(text);
    }

    @Test
    void aByteOfLatinTextThatIsNoUtf8IsReadAsLatin() throws UnreadablePage {
        byte[] bytes = "The caf\u00e9 of Tarn, where the council met.".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Decoder.decode(bytes, Media.PAGE_TEXT, "UTF-8")).contains("caf\u00e9");
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY", "'   \n ', EMPTY", "%PDF-1.7 obj, BINARY"})
    void refusesWithAReason(String content, UnreadablePage.Reason reason) {
        assertThatThrownBy(() -> Decoder.decode(content.getBytes(StandardCharsets.UTF_8), Media.HTML, null))
                .isInstanceOfSatisfying(
                        UnreadablePage.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void refusesWhatIsTooLargeOrBinary() {
        assertThatThrownBy(() -> Decoder.decode(new byte[Decoder.MAX_BYTES + 1], Media.HTML, null))
                .hasMessageContaining("5 MB");
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);
        assertThatThrownBy(() -> Decoder.decode(noise, Media.HTML, null)).isInstanceOf(UnreadablePage.class);
    }
}
