package org.throughline.engine.memory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A state machine of the memory: fed in the order of the log, the same inputs give the same state. Its state can be
 * saved at any moment and restored into a new one of its kind, which then goes on as if nothing had happened.
 */
public interface Restorable {
    /** Writes the whole state; changes nothing. */
    void save(DataOutputStream out) throws IOException;

    /** Takes over a state that {@link #save} wrote. Only for a memory that has not been fed yet. */
    void restore(DataInputStream in) throws IOException;

    /** A number that is equal for equal states: for comparing a restored memory with an uninterrupted one. */
    long digest();
}
