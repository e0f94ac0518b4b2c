package kith.query;

import java.nio.file.Path;
import java.util.List;

/**
 * A table that SQL can name.
 *
 * @param name its name
 * @param files one CSV file, or the Parquet files of one kind, one for each kept run
 * @param ofRuns whether they are files of kept runs
 */
public record ResultsTable(String name, List<Path> files, boolean ofRuns) {
    /**
     * A column of a table.
     *
     * @param name its name
     * @param type its type in SQL
     */
    public record Column(String name, String type) {}

    /**
     * What a table holds.
     *
     * @param name its name
     * @param rows how many rows it has
     * @param columns its columns, in their order
     */
    public record Content(String name, long rows, List<Column> columns) {}
}
