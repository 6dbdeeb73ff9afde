package io.minibot.examples.simulate;

import java.util.Locale;

/** How fast a run goes, and when it will be done. */
final class Rate {
    private final int total;
    private final long began = System.nanoTime();

    Rate(int total) {
        this.total = total;
    }

    String line(int done) {
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = done / Math.max(seconds, 0.001);
        String eta = done == 0 ? "?" : String.format(Locale.ROOT, "%.0f s", (total - done) / rate);
        return String.format(Locale.ROOT, "%d of %d calls, %.0f a second, %s to go", done, total, rate, eta);
    }
}
