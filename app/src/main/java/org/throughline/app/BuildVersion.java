package org.throughline.app;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar, and the Java it runs on. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "Throughline " + (version == null ? "(not from a jar)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name", "")
        };
    }
}
