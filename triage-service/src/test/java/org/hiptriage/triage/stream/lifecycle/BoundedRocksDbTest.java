package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

class BoundedRocksDbTest {
    private static final String MEMORY = "hip.state.memory.mebibytes";

    @Test
    void sixteen_mebibytes_are_all_that_stores_have_where_nothing_is_said() {
        assertThat(BoundedRocksDb.memoryBytes(Map.of())).isEqualTo(16L << 20);
    }

    @Test
    void where_there_is_room_files_are_larger_too() {
        try (var options = new Options()) {
            options.setTableFormatConfig(new BlockBasedTableConfig());

            new BoundedRocksDb().setConfig("runner-history", options, Map.of(MEMORY, "256"));

            assertThat(options.writeBufferSize()).isEqualTo(32L << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plenty", "3", "65537", "-16", "16.5", "99999999999999999999"})
    void what_is_no_amount_is_refused_with_the_name_of_the_setting(String mebibytes) {
        assertThatThrownBy(() -> BoundedRocksDb.memoryBytes(Map.of(MEMORY, mebibytes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "spring.kafka.streams.properties.hip.state.memory.mebibytes is '" + mebibytes + "'")
                .hasMessageContaining("from 4 to 65536");
    }
}
