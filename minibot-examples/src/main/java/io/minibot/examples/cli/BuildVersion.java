package io.minibot.examples.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the version in the jar's manifest, and the Java that runs it. */
public final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion())
                .orElse("(not from a jar)");
        return new String[] {"minibot " + version, "Java " + Runtime.version() + ", " + System.getProperty("os.name")};
    }
}
