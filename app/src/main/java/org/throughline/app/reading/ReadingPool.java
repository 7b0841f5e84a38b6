package org.throughline.app.reading;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.feeds.saved.SavedPage;

/**
 * The owner of the threads that read.
 *
 * <p>Pages are loaded and read in parallel, results are handed over in the order of the inputs and on the caller's thread;
 * a few pages a thread are under way at a time, so memory does not grow with the number of inputs.
 *
 * <p>Deadline: a page may use two seconds of a processor, measured on its thread so that a busy machine changes nothing, or
 * half a minute by the clock where it waits for something. Java cannot stop a computation: the thread of a page over its
 * time is given up and replaced, and the page tried once more (the first try may have paid for loading the models) before
 * it is put aside. Given-up threads are daemons; they end with the process.
 */
public final class ReadingPool implements AutoCloseable {
    private static final int UNDER_WAY_PER_THREAD = 4;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long STACK_BYTES = 4L << 20;

    /** How one page is read; called from many threads at once. */
    @FunctionalInterface
    public interface Reading {
        AnnotatedArticle read(SavedPage page) throws UnreadablePage;
    }

    private final Reading reading;
    private final long processorNanos;
    private final long clockNanos;
    private final int threads;
    private final BlockingDeque<Job> waiting = new LinkedBlockingDeque<>();

    public ReadingPool(int threads, Reading reading) {
        this(threads, reading, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    ReadingPool(int threads, Reading reading, Duration processorTime, Duration clockTime) {
        this.threads = threads;
        this.reading = reading;
        this.processorNanos = processorTime.toNanos();
        this.clockNanos = clockTime.toNanos();
        for (int i = 0; i < threads; i++) {
            startThread();
        }
    }

    /** Reads every page and hands over what became of each, in their order. */
    public void readAll(Iterator<SavedPage> pages, Consumer<Outcome> taker) throws InterruptedException {
        Deque<Job> underWay = new ArrayDeque<>();
        while (pages.hasNext() || !underWay.isEmpty()) {
            while (pages.hasNext() && underWay.size() < threads * UNDER_WAY_PER_THREAD) {
                Job job = new Job(pages.next());
                underWay.add(job);
                waiting.add(job);
            }
            taker.accept(outcome(underWay.remove()));
        }
    }

    private Outcome outcome(Job job) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            if (finishes(job)) {
                return job.outcome();
            }
            if (attempt == 2) {
                startThread();
                return new Outcome(null, new Quarantined(job.page.name(), Reason.OUT_OF_TIME, ""));
            }
            job = new Job(job.page);
            // Before all that waits: only the first in order is watched, so it must never wait for one that hangs.
            waiting.addFirst(job);
            startThread();
        }
    }

    /** Waits for a job; false, and its thread given up, if it takes too long. */
    private boolean finishes(Job job) throws InterruptedException {
        while (!job.done.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            Attempt attempt = job.attempt.get();
            if (attempt != null && isOverTime(attempt) && job.giveUp()) {
                attempt.thread.interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean isOverTime(Attempt attempt) {
        long elapsed = System.nanoTime() - attempt.clockStart;
        if (elapsed < processorNanos) {
            return false;
        }
        long used = processorNanos(attempt.thread) - attempt.processorStart;
        return used >= processorNanos || elapsed >= clockNanos;
    }

    private static long processorNanos(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    private void startThread() {
        Thread.ofPlatform().name("reading").daemon().stackSize(STACK_BYTES).start(this::work);
    }

    private void work() {
        try {
            Job job = waiting.take();
            while (job != Job.END && job.run(reading)) {
                job = waiting.take();
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the threads end once they have done what they do. */
    @Override
    public void close() {
        for (int i = 0; i < threads; i++) {
            waiting.add(Job.END);
        }
    }

    /** When and where a job was begun. */
    private record Attempt(Thread thread, long clockStart, long processorStart) {}

    /** One page on its way. */
    private static final class Job {
        static final Job END = new Job(new NoPage());

        private final SavedPage page;
        private final CountDownLatch done = new CountDownLatch(1);
        private final AtomicReference<@Nullable Attempt> attempt = new AtomicReference<>();
        private final AtomicReference<@Nullable Outcome> result = new AtomicReference<>();

        Job(SavedPage page) {
            this.page = page;
        }

        /** False if the job was given up meanwhile, and with it the thread. */
        boolean run(Reading reading) {
            attempt.set(new Attempt(Thread.currentThread(), System.nanoTime(), processorNanos(Thread.currentThread())));
            boolean first = result.compareAndSet(null, attempt(reading));
            done.countDown();
            return first;
        }

        boolean giveUp() {
            return result.compareAndSet(null, new Outcome(null, null));
        }

        Outcome outcome() {
            Outcome outcome = result.get();
            if (outcome == null) {
                throw new IllegalStateException("not done");
            }
            return outcome;
        }

        // A step that fails on one page, whatever the way, must not end the reading of all others.
        private Outcome attempt(Reading reading) {
            try {
                return new Outcome(reading.read(page), null);
            } catch (UnreadablePage unreadable) {
                return new Outcome(null, new Quarantined(page.name(), unreadable.reason(), unreadable.detail()));
            } catch (RuntimeException | StackOverflowError failure) {
                LoggerFactory.getLogger(ReadingPool.class).debug("reading {}", page.name(), failure);
                String what = failure.getClass().getSimpleName();
                return new Outcome(null, new Quarantined(page.name(), Reason.FAILED, what));
            }
        }
    }

    /** The page of the job that ends a thread. */
    private record NoPage() implements SavedPage {
        @Override
        public String name() {
            return "";
        }

        @Override
        public Page load() throws UnreadablePage {
            throw new UnreadablePage(Reason.EMPTY);
        }
    }
}
