package io.minibot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.minibot.error.MinibotException;
import org.jspecify.annotations.NullMarked;

/** Holds the habits of the house that a compiler does not know. */
@AnalyzeClasses(packages = "io.minibot", importOptions = DoNotIncludeTests.class)
class ConventionsTest {
    @ArchTest
    static final ArchRule what_minibot_throws_is_a_minibot_exception =
            classes().that().areAssignableTo(Throwable.class).should().beAssignableTo(MinibotException.class);

    @ArchTest
    static final ArchRule nothing_static_changes =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nothing_prints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule a_class_is_named_after_what_it_is =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)");

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked with @NullMarked") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                    String message = javaClass.getName() + " is in a package that is not @NullMarked";
                    events.add(SimpleConditionEvent.violated(javaClass, message));
                }
            }
        };
    }
}
