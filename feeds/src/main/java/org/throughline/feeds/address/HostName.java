package org.throughline.feeds.address;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The host parser of the WHATWG URL Standard: names, IPv4 in all the ways that browsers read, IPv6. */
final class HostName {
    private static final String FORBIDDEN = " #/:<>?@[\\]^|%";

    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);

    /** Names are looked up, not registered: their lengths and hyphens are the resolver's business. */
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(
            IDNA.Error.LEADING_HYPHEN,
            IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.HYPHEN_3_4,
            IDNA.Error.EMPTY_LABEL,
            IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG);

    private static final int LONGEST = 2_048;

    private HostName() {}

    /** The host as it is dialled; null if it is none. */
    static @Nullable String parse(String said) {
        if (said.isEmpty() || said.length() > LONGEST) {
            return null;
        }
        if (said.charAt(0) == '[') {
            return said.endsWith("]") ? Ipv6Text.normal(said.substring(1, said.length() - 1)) : null;
        }
        String name = toAscii(PercentCoding.decode(said));
        if (name == null || name.isEmpty() || !isAllowed(name)) {
            return null;
        }
        return endsInNumber(name) ? ipv4(name) : name;
    }

    private static @Nullable String toAscii(String name) {
        if (name.chars().allMatch(unit -> unit < 0x80)) {
            return name.toLowerCase(Locale.ROOT);
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder converted = new StringBuilder();
        UTS46.nameToASCII(name, converted, info);
        return HARMLESS.containsAll(info.getErrors()) ? converted.toString() : null;
    }

    private static boolean isAllowed(String name) {
        return name.chars().allMatch(unit -> unit > 0x1f && unit != 0x7f && FORBIDDEN.indexOf(unit) < 0);
    }

    private static String[] parts(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return bare.split("\\.", -1);
    }

    private static boolean endsInNumber(String name) {
        String[] parts = parts(name);
        String last = parts[parts.length - 1];
        boolean digits = !last.isEmpty() && last.chars().allMatch(unit -> unit >= '0' && unit <= '9');
        return digits || last.startsWith("0x") && number(last) >= 0;
    }

    /** Four numbers, or fewer of which the last fills the rest; decimal, octal or hexadecimal each. */
    private static @Nullable String ipv4(String name) {
        String[] parts = parts(name);
        if (parts.length > 4) {
            return null;
        }
        long address = 0;
        for (int place = 0; place < parts.length; place++) {
            long number = parts[place].isEmpty() ? -1 : number(parts[place]);
            boolean last = place == parts.length - 1;
            long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
            if (number < 0 || number >= limit) {
                return null;
            }
            address += last ? number : number << (8 * (3 - place));
        }
        return (address >> 24) + "." + ((address >> 16) & 255) + "." + ((address >> 8) & 255) + "." + (address & 255);
    }

    /** -1 if it is none; numbers beyond 2^40 are as good as that. */
    private static long number(String part) {
        boolean hexadecimal = part.startsWith("0x");
        boolean octal = !hexadecimal && part.length() > 1 && part.charAt(0) == '0';
        int radix = hexadecimal ? 16 : octal ? 8 : 10;
        long number = 0;
        for (int at = hexadecimal ? 2 : 0; at < part.length(); at++) {
            int digit = part.charAt(at) < 0x80 ? Character.digit(part.charAt(at), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = Math.min(number * radix + digit, 1L << 40);
        }
        return number;
    }
}
