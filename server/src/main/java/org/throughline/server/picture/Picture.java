package org.throughline.server.picture;

/** A picture as the reader sends it: made here, never the bytes that came. @param opaque a JPEG, else a PNG */
record Picture(byte[] bytes, boolean opaque) {
    String type() {
        return opaque ? "image/jpeg" : "image/png";
    }
}
