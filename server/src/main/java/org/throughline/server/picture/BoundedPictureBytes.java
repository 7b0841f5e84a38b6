package org.throughline.server.picture;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of a picture for the reader of WebP, which at their end goes on guessing, a slow exception a bit. A few zeros
 * behind the end are right, as it looks ahead of what it needs; whoever reads on from there is stopped.
 */
final class BoundedPictureBytes extends ImageInputStreamImpl {
    private static final int LOOKED_AHEAD = 16;

    private final byte[] bytes;

    BoundedPictureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The picture promises more than its bytes hold. */
    static final class PictureEnds extends RuntimeException {
        private static final long serialVersionUID = 1;

        PictureEnds() {
            super("the picture's bytes end early", null, false, false);
        }
    }

    @Override
    public int read() {
        bitOffset = 0;
        if (streamPos >= bytes.length + (long) LOOKED_AHEAD) {
            throw new PictureEnds();
        }
        int at = (int) streamPos++;
        return at < bytes.length ? bytes[at] & 0xff : 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        for (int done = 0; done < length; done++) {
            into[offset + done] = (byte) read();
        }
        return length;
    }

    @Override
    public long length() {
        return bytes.length + (long) LOOKED_AHEAD;
    }
}
