package io.minibot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that an engine makes where the host brings none. All are daemons. */
final class EngineThreads {
    private EngineThreads() {}

    /** Returns virtual threads where the runtime has them (Java 21 and newer), otherwise platform threads as needed. */
    static ExecutorService forCalls() {
        try {
            return (ExecutorService) MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class))
                    .invoke();
        } catch (NoSuchMethodException e) {
            return Executors.newCachedThreadPool(daemons("minibot-call-"));
        } catch (Throwable e) {
            throw new IllegalStateException("virtual threads cannot be made", e);
        }
    }

    /** Returns a bounded pool of platform threads: native recognizers must not run on virtual ones. */
    static ExecutorService forRecognition(int threads) {
        return Executors.newFixedThreadPool(threads, daemons("minibot-recognition-"));
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
