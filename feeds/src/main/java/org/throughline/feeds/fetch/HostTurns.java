package org.throughline.feeds.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Manners towards a host: so many requests at once, a gap between their starts, and silence while it asked for it. Waiting
 * costs a parked virtual thread.
 */
final class HostTurns {
    private static final int MOST_HOSTS = 20_000;

    private final long gapNanos;
    private final int atOnce;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostTurns(Duration gap, int atOnce) {
        this.gapNanos = gap.toNanos();
        this.atOnce = atOnce;
    }

    /** Waits for a turn, which {@link #end} gives back. */
    void begin(String name) throws FetchFailure, InterruptedException {
        Host host = host(name);
        host.refuseWhilePaused();
        host.permits.acquire();
        try {
            Thread.sleep(Duration.ofNanos(host.claimStart(gapNanos)));
        } catch (InterruptedException interrupted) {
            host.permits.release();
            throw interrupted;
        }
    }

    void end(String name) {
        host(name).permits.release();
    }

    /** The host wants to be left alone. */
    void pause(String name, Duration wait) {
        host(name).pauseUntil(System.nanoTime() + wait.toNanos());
    }

    private Host host(String name) {
        if (hosts.size() > MOST_HOSTS) {
            hosts.values().removeIf(host -> host.isIdle(atOnce));
        }
        return hosts.computeIfAbsent(name, ignored -> new Host(atOnce));
    }

    private static final class Host {
        private final Semaphore permits;
        private long nextStart = System.nanoTime();
        private long pausedUntil = nextStart;

        Host(int atOnce) {
            this.permits = new Semaphore(atOnce, true);
        }

        /** How long to wait before starting. */
        synchronized long claimStart(long gap) {
            long now = System.nanoTime();
            long start = Math.max(now, nextStart);
            nextStart = start + gap;
            return start - now;
        }

        synchronized void pauseUntil(long nanos) {
            pausedUntil = Math.max(pausedUntil, nanos);
        }

        synchronized void refuseWhilePaused() throws FetchFailure {
            long left = pausedUntil - System.nanoTime();
            if (left > 0) {
                throw new FetchFailure(FetchFailure.Kind.PAUSED, "the host asked for a pause", Duration.ofNanos(left));
            }
        }

        synchronized boolean isIdle(int all) {
            long now = System.nanoTime();
            return permits.availablePermits() == all && nextStart < now && pausedUntil < now;
        }
    }
}
