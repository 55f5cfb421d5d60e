package org.hiptriage.triage.stream.lifecycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory for all stores of the process, however many partitions it has: blocks, filters and indexes, of which half may be
 * unwritten entries. RocksDB's own defaults are 50 MiB of blocks and 48 MiB of entries per partition. Unwritten entries go to
 * files of an eighth of the whole: the larger they are, the less there is to merge when a lost store is restored.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** The property of the stream that says how much memory there is, in MiB, {@value #LEAST_MEBIBYTES} to {@value #MOST_MEBIBYTES}. */
    public static final String MEMORY = "hip.state.memory.mebibytes";

    static final int LEAST_MEBIBYTES = 4;
    static final int MOST_MEBIBYTES = 65_536;

    private static final String DEFAULT_MEBIBYTES = "16";
    private static final double FILTERS_SHARE = 0.1;

    static {
        RocksDB.loadLibrary();
    }

    private static final Map<Long, Memory> SHARED = new ConcurrentHashMap<>();

    /**
     * The memory that these properties ask for, in bytes; 16 MiB where they do not.
     *
     * @throws IllegalArgumentException where it is no whole number from {@value #LEAST_MEBIBYTES} to {@value #MOST_MEBIBYTES}
     */
    static long memoryBytes(Map<?, ?> properties) {
        Object mebibytes = properties.containsKey(MEMORY) ? properties.get(MEMORY) : DEFAULT_MEBIBYTES;
        try {
            long asked = Long.parseLong(String.valueOf(mebibytes).strip());
            if (asked >= LEAST_MEBIBYTES && asked <= MOST_MEBIBYTES) {
                return asked << 20;
            }
        } catch (NumberFormatException e) {
            // Told below, with what it has to be.
        }
        throw new IllegalArgumentException(
                "spring.kafka.streams.properties.%s is '%s', and has to be a whole number of MiB from %d to %d: set it to 16, or more where there is room"
                        .formatted(MEMORY, mebibytes, LEAST_MEBIBYTES, MOST_MEBIBYTES));
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        long bytes = memoryBytes(configs);
        Memory memory = SHARED.computeIfAbsent(bytes, Memory::of);
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(bytes / 8);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers belong to all stores and live as long as the process.
    }

    private record Memory(Cache cache, WriteBufferManager writeBuffers) {
        static Memory of(long bytes) {
            var cache = new LRUCache(bytes, -1, false, FILTERS_SHARE);
            return new Memory(cache, new WriteBufferManager(bytes / 2, cache));
        }
    }
}
