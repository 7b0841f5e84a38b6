package org.throughline.engine.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. The order of trust: a byte order mark; bytes that are valid UTF-8 and say something in it; the character
 * set named by the transport, then by the page; statistics of the bytes (ICU). Valid UTF-8 outranks what is declared,
 * since other encodings hardly ever form it by chance while wrong declarations are common. Costs one pass over the bytes.
 */
public final class Decoder {
    /** Pages above this are put aside unread. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int SAMPLE = 32 * 1024;
    private static final int HEAD = 2048;

    /** How many whole sequences of UTF-8 outweigh a broken one where another character set was named. */
    private static final int MORE_WHOLE_THAN_BROKEN = 4;

    private static final Charset WINDOWS_1252 = charset("windows-1252", StandardCharsets.ISO_8859_1);

    /** Labels that browsers read as another, larger character set (WHATWG Encoding Standard). */
    private static final Map<String, String> AS_BROWSERS_READ = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "tis-620", "windows-874",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949");

    private static final byte[][] SIGNATURES = {
        {'%', 'P', 'D', 'F', '-'},
        {(byte) 0x89, 'P', 'N', 'G'},
        {'P', 'K', 3, 4},
        {0x1f, (byte) 0x8b},
        {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
        {'G', 'I', 'F', '8'},
        {'R', 'I', 'F', 'F'},
        {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'},
    };

    private Decoder() {}

    /**
     * @param declared the character set named by the transport, if any
     * @throws UnreadablePage if the bytes are empty, binary or too many
     */
    public static String decode(byte[] bytes, Media media, @Nullable String declared) throws UnreadablePage {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadablePage(UnreadablePage.Reason.TOO_LARGE);
        }
        Charset marked = byMark(bytes);
        Charset wide = marked == null ? withoutMark(bytes) : null;
        if (marked == null && wide == null && isBinary(bytes)) {
            throw new UnreadablePage(UnreadablePage.Reason.BINARY);
        }
        String text = marked != null
                ? new String(bytes, marked)
                : wide != null ? new String(bytes, wide) : withoutMark(bytes, media, declared);
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new UnreadablePage(UnreadablePage.Reason.EMPTY);
        }
        return text;
    }

    private static String withoutMark(byte[] bytes, Media media, @Nullable String declared) {
        Charset told = lookUp(declared);
        if (told == null && media == Media.HTML) {
            told = lookUp(declaredInHead(bytes));
        }
        if (!isStateful(told)) {
            String asUtf8 = strictUtf8(bytes);
            if (asUtf8 != null) {
                return asUtf8;
            }
        }
        boolean toldOther = told != null && !told.equals(StandardCharsets.UTF_8);
        if (!isStateful(told) && mostlyUtf8(bytes, toldOther ? MORE_WHOLE_THAN_BROKEN : 2)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return new String(bytes, told != null && toldOther ? told : guess(bytes, media));
    }

    /** Such encodings write everything in ASCII bytes, so that they pass for UTF-8. */
    private static boolean isStateful(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("ISO-2022");
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return charset("UTF-32LE", StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /** UTF-16 whose mark was lost: every other byte of mostly Latin text is zero. */
    private static @Nullable Charset withoutMark(byte[] bytes) {
        int pairs = Math.min(bytes.length, HEAD) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += bytes[2 * i] == 0 ? 1 : 0;
            oddZeros += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 8) {
            return null;
        }
        if (oddZeros > 0.7 * pairs && evenZeros < 0.1 * pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return evenZeros > 0.7 * pairs && oddZeros < 0.1 * pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte[] signature : SIGNATURES) {
            if (bytes.length >= signature.length
                    && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length)) {
                return true;
            }
        }
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int unit = bytes[i];
            boolean harmless = unit < 0 || unit >= ' ' || unit == '\n' || unit == '\r' || unit == '\t' || unit == '\f';
            controls += harmless || unit == 0x1b ? 0 : 1;
        }
        return controls > Math.max(4, length / 20);
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /**
     * UTF-8 with a few broken places, such as a dump cut in the middle of a character or a foreign byte pasted in: other
     * encodings hardly ever form whole sequences.
     */
    private static boolean mostlyUtf8(byte[] bytes, int times) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            int follow = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
            int seen = 0;
            while (seen < follow && i + seen + 1 < bytes.length && (bytes[i + seen + 1] & 0xc0) == 0x80) {
                seen++;
            }
            if (follow > 0 && lead < 0xf5 && seen == follow) {
                whole++;
            } else {
                broken++;
            }
            i += seen;
        }
        return whole >= times * broken;
    }

    private static Charset guess(byte[] bytes, Media media) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(media == Media.HTML);
        detector.setText(sample(bytes));
        CharsetMatch match = detector.detect();
        Charset found = match == null ? null : lookUp(match.getName());
        return found == null || found.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : found;
    }

    /** The part that tells most: from the first byte that is not ASCII on, so that a long script in front says nothing. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, Math.min(first - 256, bytes.length - SAMPLE));
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    }

    private static @Nullable String declaredInHead(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset");
        while (at >= 0) {
            int start = at + "charset".length();
            while (start < head.length() && " =\"'".indexOf(head.charAt(start)) >= 0) {
                start++;
            }
            int end = start;
            while (end < head.length() && isNameCharacter(head.charAt(end))) {
                end++;
            }
            if (end > start) {
                return head.substring(start, end);
            }
            at = head.indexOf("charset", start);
        }
        return null;
    }

    private static boolean isNameCharacter(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit == '-' || unit == '_' || unit == ':';
    }

    private static @Nullable Charset lookUp(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > 40) {
            return null;
        }
        String label = name.strip().toLowerCase(Locale.ROOT);
        try {
            Charset found = Charset.forName(AS_BROWSERS_READ.getOrDefault(label, label));
            // Browsers ignore a declaration of UTF-16 in a page whose ASCII bytes could be read.
            return found.name().startsWith("UTF-16") || found.name().startsWith("UTF-32") ? null : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static Charset charset(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
