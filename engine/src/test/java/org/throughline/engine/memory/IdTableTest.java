package org.throughline.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTableTest {
    @Test
    void holdsWhatAMapHoldsThroughPutsAndRemovals() {
        Random random = new Random(3);
        IdTable<String> table = new IdTable<>();
        Map<Long, String> map = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            long id = random.nextInt(3_000) - 1_000L;
            if (random.nextInt(3) == 0) {
                assertThat(table.remove(id)).isEqualTo(map.remove(id));
            } else {
                table.put(id, "thing " + i);
                map.put(id, "thing " + i);
            }
        }
        assertThat(table.size()).isEqualTo(map.size());
        for (long id = -1_000; id < 2_000; id++) {
            assertThat(table.get(id)).isEqualTo(map.get(id));
        }
    }

    @Test
    void zeroIsAnIdLikeAnyOther() {
        IdTable<String> table = new IdTable<>();
        assertThat(table.get(0)).isNull();
        table.put(0, "nought");
        assertThat(table.get(0)).isEqualTo("nought");
        assertThat(table.remove(0)).isEqualTo("nought");
        assertThat(table.remove(0)).isNull();
    }
}
