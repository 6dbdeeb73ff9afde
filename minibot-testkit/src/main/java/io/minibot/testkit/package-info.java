/**
 * For the tests of those who build on minibot: {@link io.minibot.testkit.ScenarioTester} tries a conversation in a few
 * readable lines, and the contracts ({@link io.minibot.testkit.TelephonyContract} and its like) try an adapter, each by a
 * subclass that only makes the adapter. Needs JUnit Jupiter and AssertJ.
 */
@NullMarked
package io.minibot.testkit;

import org.jspecify.annotations.NullMarked;
