package kith.society;

import java.util.Map;
import java.util.Optional;

/** Where the rows of data files come from. */
interface SurveySource {
    /** A file as the user knows it. */
    String shown(String file);

    /** The rows of a file that a setting names; empty, with a problem added, where there are none. */
    Optional<SurveyRows> rows(String file, String setting, SurveyProblems problems);

    /** SHA-256 of the files that were read, by the setting that names them. */
    Map<String, String> checksums();
}
