package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One kind of labelled set: knows its input fields, never looks at a label. */
public interface Area {
    /** The name given on the command line, which is the folder's name too. */
    String name();

    /**
     * Reads a set and writes predictions in the form that the area's evaluator reads.
     *
     * @param set the file of the set; what lies beside it may be read where the area's form says so
     */
    void predict(Path set, Path predictions) throws IOException;

    /** The sets of this area below a folder of all areas, in the order of the report. */
    List<Run> runs(Path benchmarks) throws IOException;

    /**
     * One set to be scored.
     *
     * @param name as shown in the table
     * @param evaluatorArguments what the evaluator is given after the set and the predictions
     */
    record Run(String name, Path set, Path evaluator, List<String> evaluatorArguments) {}
}
