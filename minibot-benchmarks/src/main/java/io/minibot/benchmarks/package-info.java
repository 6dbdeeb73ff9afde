/**
 * What the engine costs: one class for each thing that is measured. Nothing here is a test, and nothing here fails a
 * build for being slow; the figures and the machine they were taken on stand in {@code docs/performance.md}.
 */
@NullMarked
package io.minibot.benchmarks;

import org.jspecify.annotations.NullMarked;
