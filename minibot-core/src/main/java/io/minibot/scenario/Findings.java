package io.minibot.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong; of each severity only the first hundred, for nobody reads more. */
final class Findings {
    static final int MAX = 100;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    void error(String path, String message, String mend) {
        error(path, message, () -> mend);
    }

    /** Takes a mend that is costly to find, such as a similar name. */
    void error(String path, String message, Supplier<String> mend) {
        if (errors.size() < MAX) {
            errors.add(new Finding(Finding.Severity.ERROR, path, message, mend.get()));
        }
    }

    void warning(String path, String message, String mend) {
        if (warnings.size() < MAX) {
            warnings.add(new Finding(Finding.Severity.WARNING, path, message, mend));
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Returns the errors, then the warnings. */
    List<Finding> list() {
        List<Finding> all = new ArrayList<>(errors);
        all.addAll(warnings);
        return List.copyOf(all);
    }
}
