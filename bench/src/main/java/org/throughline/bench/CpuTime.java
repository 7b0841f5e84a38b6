package org.throughline.bench;

import java.lang.management.ManagementFactory;

/** The processor time of the thread that asks: it counts the work, also where other programs share the machine. */
public final class CpuTime {
    private CpuTime() {}

    public static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
