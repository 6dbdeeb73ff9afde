package io.minibot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Holds the rooms of the engine in their places. */
@AnalyzeClasses(packages = "io.minibot", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** The floor of each room, ground floor first; the empty name is the package {@code io.minibot} itself. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            entry("error", 0),
            entry("audio", 1),
            entry("time", 1),
            entry("telephony", 2),
            entry("recognition", 2),
            entry("intent", 2),
            entry("synthesis", 2),
            entry("lead", 2),
            entry("turn", 2),
            entry("scenario", 3),
            entry("dialogue", 4),
            entry("call", 5),
            entry("campaign", 6),
            entry("", 7));

    /** The types through which the outside world is reached, as opposed to the values that describe it. */
    private static final DescribedPredicate<JavaClass> ADAPTER = named(
            "io.minibot.telephony.Telephony",
            "io.minibot.telephony.Call",
            "io.minibot.telephony.Playback",
            "io.minibot.recognition.Recognizer",
            "io.minibot.recognition.RecognitionSession",
            "io.minibot.intent.IntentClassifier",
            "io.minibot.intent.ReplyGenerator",
            "io.minibot.synthesis.Synthesizer",
            "io.minibot.lead.LeadStore");

    @ArchTest
    static final ArchRule a_room_imports_only_from_the_floors_below = classes().should(importOnlyFromFloorsBelow());

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("io.minibot.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_room_time_asks_the_time_or_sleeps = noClasses()
            .that()
            .resideOutsideOfPackage("io.minibot.time..")
            .should()
            .accessTargetWhere(describe("asks the time or sleeps", ArchitectureTest::asksTheTimeOrSleeps))
            .orShould(dependOnClassesThat(named("java.util.Timer", "java.util.concurrent.ScheduledExecutorService")));

    @ArchTest
    static final ArchRule a_dialogue_is_made_of_values_only = classes()
            .that()
            .resideInAPackage("io.minibot.dialogue..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math..")
                    .or(resideInAnyPackage("io.minibot..", "org.jspecify..", "com.fasterxml.jackson.."))
                    .or(type(Serializable.class)));

    @ArchTest
    static final ArchRule a_dialogue_touches_no_thread_clock_chance_or_adapter = noClasses()
            .that()
            .resideInAPackage("io.minibot.dialogue..")
            .should(dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "io.minibot.time..")
                    .or(named("java.lang.Thread", "java.lang.ThreadLocal", "java.lang.Runtime", "java.lang.System"))
                    .or(named("java.lang.Process", "java.lang.ProcessBuilder", "java.util.Timer"))
                    .or(type(Clock.class))
                    .or(ADAPTER)))
            .orShould()
            .accessTargetWhere(describe("draws from chance without a seed", ArchitectureTest::isUnseeded));

    private static ArchCondition<JavaClass> importOnlyFromFloorsBelow() {
        return new ArchCondition<>("import only from the floors below") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                if (!FLOORS.containsKey(room(from))) {
                    events.add(SimpleConditionEvent.violated(from, from.getName() + " is in a room without a floor"));
                }
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass().getBaseComponentType();
                    if (!to.getPackageName().startsWith("io.minibot") || room(to).equals(room(from))) {
                        continue;
                    }
                    if (floor(to) >= floor(from)) {
                        events.add(SimpleConditionEvent.violated(
                                from, "not from a floor below: " + dependency.getDescription()));
                    } else if (to.getPackageName().contains(".internal")) {
                        events.add(SimpleConditionEvent.violated(
                                from, "internal to another room: " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean asksTheTimeOrSleeps(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        boolean clockGiven = target.getRawParameterTypes().stream().anyMatch(type(Clock.class));
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !clockGiven;
            case "nanoTime", "currentTimeMillis" -> owner.equals("java.lang.System");
            case "sleep", "parkNanos", "parkUntil" -> owner.startsWith("java.");
            case "orTimeout", "completeOnTimeout", "delayedExecutor" -> owner.startsWith("java.");
            case "newScheduledThreadPool", "newSingleThreadScheduledExecutor" -> owner.startsWith("java.");
            case "<init>" ->
                owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
            case "getInstance" -> owner.equals("java.util.Calendar");
            default -> owner.equals("java.time.Clock") && target.getName().matches("(system|tick).*");
        };
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        boolean seedGiven = !target.getRawParameterTypes().isEmpty();
        return switch (target.getOwner().getName() + "." + target.getName()) {
            case "java.util.Random.<init>", "java.util.SplittableRandom.<init>" -> !seedGiven;
            case "java.util.Collections.shuffle" ->
                target.getRawParameterTypes().size() == 1;
            case "java.lang.Math.random", "java.util.UUID.randomUUID", "java.security.SecureRandom.<init>" -> true;
            default -> target.getOwner().getName().startsWith("java.util.random.RandomGenerator");
        };
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> wanted = Set.of(names);
        return describe("is one of " + wanted, javaClass -> wanted.contains(javaClass.getName()));
    }

    private static String room(JavaClass javaClass) {
        String[] path = javaClass.getPackageName().split("\\.", -1);
        return path.length > 2 ? path[2] : "";
    }

    private static int floor(JavaClass javaClass) {
        return FLOORS.getOrDefault(room(javaClass), 0);
    }
}
