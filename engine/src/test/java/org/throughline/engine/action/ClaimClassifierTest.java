package org.throughline.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimClassifierTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wir müssen die Grenzen schließen und kontrollieren.               | 1
            Die Gemeinde will Flüchtlinge in einer Turnhalle unterbringen.    | 2
            Alle sollen schnell Sprachkurse und Integrationskurse bekommen.   | 3
            """)
    void findsWhatAClaimIsAbout(String claim, String category) {
        assertThat(ClaimClassifier.german().classify(claim).categories()).contains(category);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Stadt will neue Unterkünfte für Flüchtlinge bauen.              | true
            Wir brauchen mehr Sprachkurse und schnellere Verfahren.             | true
            Wir lehnen eine Obergrenze ab, sie ist falsch und nicht machbar.    | false
            Wir sind gegen Zäune und nicht bereit, die Grenzen zu schließen.    | false
            """)
    void tellsForFromAgainst(String claim, boolean inFavour) {
        assertThat(ClaimClassifier.german().classify(claim).inFavour()).isEqualTo(inFavour);
    }

    @Test
    void readsAnyText() {
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(ClaimClassifier.german().classify("").categories()).hasSize(1);
            ClaimClassifier.german().classify("ä".repeat(1_000_000));
        });
    }
}
