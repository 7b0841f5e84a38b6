package org.throughline.feeds.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The plain bytes of a gzip file of one member or many (RFC 1952), which gives all that stands before a break, to the last
 * byte, and tells of the break afterwards. Knows where the members begin, so that a reader can go on from there. Holds
 * some kilobytes, and a few numbers a member between the reader's place and this stream's.
 */
final class GzipMembers extends InputStream {
    private static final int PIECE = 1 << 16;
    private static final int HEAD_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] piece = new byte[PIECE];
    private final byte[] one = new byte[1];
    private final Deque<Member> members = new ArrayDeque<>();
    private int from;
    private int to;
    private long packedBefore;
    private long plain;
    private boolean within;
    private boolean ended;
    private boolean broken;

    /** Where a member begins: among the plain bytes since the start of this stream, and in the file. */
    private record Member(long plain, long packed) {}

    /** @param place in the file that the packed bytes come from */
    GzipMembers(InputStream packed, long place) {
        this.packed = packed;
        this.packedBefore = place;
    }

    /** Whether the file ended or broke within a member. */
    boolean isBroken() {
        return broken;
    }

    /** The place in the file of the member that begins at a plain byte; -1 if none does. Asked in ascending order. */
    long memberAt(long plainPlace) {
        return memberOf(plainPlace, true);
    }

    /** The place in the file of the member that a plain byte is in. Asked in ascending order. */
    long memberWith(long plainPlace) {
        return memberOf(plainPlace, false);
    }

    private long memberOf(long plainPlace, boolean itsFirst) {
        Member found = members.peekFirst();
        while (found != null && members.size() > 1) {
            members.removeFirst();
            Member next = members.getFirst();
            if (next.plain() > plainPlace) {
                members.addFirst(found);
                break;
            }
            found = next;
        }
        boolean fits = found != null && (itsFirst ? found.plain() == plainPlace : found.plain() <= plainPlace);
        return fits && found != null ? found.packed() : -1;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended && (within || beginMember())) {
                int got = inflater.inflate(into, offset, length);
                if (got > 0) {
                    check.update(into, offset, got);
                    plain += got;
                    return got;
                }
                if (inflater.finished()) {
                    endMember();
                } else if (inflater.needsInput() && !feed()) {
                    breakOff();
                } else if (inflater.needsDictionary()) {
                    breakOff();
                }
            }
        } catch (DataFormatException broke) {
            breakOff();
        }
        return -1;
    }

    private void breakOff() {
        broken = true;
        ended = true;
    }

    private boolean feed() throws IOException {
        if (from == to && !fill()) {
            return false;
        }
        inflater.setInput(piece, from, to - from);
        packedBefore += to - from;
        from = to;
        return true;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, packed.read(piece));
        return to > 0;
    }

    /** The next packed byte outside the deflated data; -1 at the end. */
    private int next() throws IOException {
        if (from == to && !fill()) {
            return -1;
        }
        packedBefore++;
        return piece[from++] & 0xff;
    }

    /** False at the end of the file. Zeros between and after members are nothing. */
    private boolean beginMember() throws IOException {
        int first = next();
        while (first == 0) {
            first = next();
        }
        long place = packedBefore - 1;
        if (first < 0 || !head(first)) {
            ended = true;
            broken |= first >= 0;
            return false;
        }
        members.addLast(new Member(plain, place));
        inflater.reset();
        check.reset();
        within = true;
        return true;
    }

    private boolean head(int first) throws IOException {
        if (first != 0x1f || next() != 0x8b || next() != 8) {
            return false;
        }
        int flags = next();
        boolean whole = flags >= 0 && skip(6);
        if ((flags & EXTRA) != 0) {
            int low = next();
            int high = next();
            whole &= high >= 0 && skip(low | high << 8);
        }
        whole &= (flags & NAME) == 0 || skipText();
        whole &= (flags & COMMENT) == 0 || skipText();
        return whole && ((flags & HEAD_CRC) == 0 || skip(2));
    }

    private boolean skip(int bytes) throws IOException {
        int last = 0;
        for (int n = 0; n < bytes && last >= 0; n++) {
            last = next();
        }
        return last >= 0;
    }

    private boolean skipText() throws IOException {
        int last = next();
        while (last > 0) {
            last = next();
        }
        return last == 0;
    }

    private void endMember() throws IOException {
        within = false;
        int left = inflater.getRemaining();
        from = to - left;
        packedBefore -= left;
        long said = 0;
        for (int at = 0; at < 8; at++) {
            int part = next();
            said |= at < 4 && part >= 0 ? (long) part << 8 * at : 0;
            broken |= part < 0;
        }
        if (broken || said != check.getValue()) {
            breakOff();
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
