/**
 * What the launcher's commands share: reading files that may be wrong, refusing in one line, tables, progress, and the
 * end by Ctrl-C; and the two commands that only look at text. No calls are made here.
 */
@NullMarked
package io.minibot.examples.cli;

import org.jspecify.annotations.NullMarked;
