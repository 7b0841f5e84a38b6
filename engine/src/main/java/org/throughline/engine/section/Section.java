package org.throughline.engine.section;

import java.util.Locale;
import java.util.Optional;

/** The top level of the IPTC Media Topics (CC BY 4.0, International Press Telecommunications Council), in their order. */
public enum Section {
    ARTS("01000000"),
    CRIME("02000000"),
    DISASTER("03000000"),
    ECONOMY("04000000"),
    EDUCATION("05000000"),
    ENVIRONMENT("06000000"),
    HEALTH("07000000"),
    PEOPLE("08000000"),
    LABOUR("09000000"),
    LIFESTYLE("10000000"),
    POLITICS("11000000"),
    RELIGION("12000000"),
    SCIENCE("13000000"),
    SOCIETY("14000000"),
    SPORT("15000000"),
    CONFLICT("16000000"),
    WEATHER("17000000");

    private final String mediaTopic;

    Section(String mediaTopic) {
        this.mediaTopic = mediaTopic;
    }

    /** The number of the subject in the Media Topics. */
    public String mediaTopic() {
        return mediaTopic;
    }

    /** The name used in addresses and output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of that label, if there is one. */
    public static Optional<Section> of(String label) {
        for (Section section : values()) {
            if (section.label().equals(label)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
