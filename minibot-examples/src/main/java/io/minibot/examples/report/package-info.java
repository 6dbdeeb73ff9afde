/**
 * {@code report.html}: one page with a run's outcomes, latencies and the timeline of every call, with nothing outside it but
 * the recordings, which it links. Everything that comes from the run is escaped: names of people are data, not markup.
 */
@NullMarked
package io.minibot.examples.report;

import org.jspecify.annotations.NullMarked;
