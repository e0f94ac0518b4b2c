package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken people and ties files, each with the exact messages it must give. Every one ends {@code check} and {@code run}
 * with exit code 3, prints nothing to stdout and writes nothing.
 */
@Timeout(60)
final class BrokenSurveyTest {
    private static final String PEOPLE = "person_id,age_years\nann,30\nben,40\ncarla,50\ndora,60\n";
    private static final String TIES = "person_a,person_b,role\nann,ben,friends\n";

    @TempDir
    Path folder;

    /** A name, both files, and the messages; of a file that is all right the second line is left out. */
    private record Case(String name, String people, String ties, String... expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case people(String name, String people, String... expected) {
        return new Case(name, people, TIES.replaceAll("(?m)^ann.*\\R", "ann,ben,friends\n"), expected);
    }

    private static Case ties(String name, String ties, String... expected) {
        return new Case(name, PEOPLE, ties, expected);
    }

    static Stream<Case> cases() {
        return Stream.of(
                people("semicolons", "person_id;age_years\nann;30\n",
                        "people.csv:1:10: columns are separated by semicolons; expected commas"),
                people("tabs", "person_id\tage_years\nann\t30\n",
                        "people.csv:1:10: columns are separated by tabs; expected commas"),
                people("empty", "", "people.csv: is empty; expected a header line with the names of columns"),
                people("blank lines alone", "\n \n",
                        "people.csv: is empty; expected a header line with the names of columns"),
                people("header alone", "person_id,age_years\n", "people.csv: has a header but no people"),
                people("one person", "person_id\nann\n", "people.csv: has 1 person; expected at least 2"),
                people("unknown columns", "person_id,age,sociabilty,income\nann,1,1,1\nben,1,1,1\n",
                        "people.csv:1:11 age: unknown column; expected one of: person_id, age_years, community, "
                                + "sociability, anxiety,"
                                + " avoidance, anthropomorphism, openness, set_point, attentiveness, strength, "
                                + "start_value_x, start_value_y, solitude, tie_propensity, household,"
                                + " neighbourhood, workplace, loneliness, well_being, ai_hours_per_day, ai_use, "
                                + "weight. To keep it, set population.covariates: \"age\"",
                        "people.csv:1:15 sociabilty: unknown column; did you mean 'sociability'? "
                                + "To keep it, set population.covariates: \"sociabilty\"",
                        "people.csv:1:26 income: unknown column; expected one of: person_id, age_years, community, "
                                + "sociability,"
                                + " anxiety, avoidance, anthropomorphism, openness, set_point, attentiveness, "
                                + "strength, start_value_x, start_value_y, solitude, tie_propensity, household,"
                                + " neighbourhood, workplace, loneliness, well_being, ai_hours_per_day, ai_use, "
                                + "weight. To keep it, set population.covariates: \"income\""),
                people("a column twice", "person_id,anxiety,anxiety\nann,1,1\nben,1,1\n",
                        "people.csv:1:19 anxiety: this column appears twice; the first is column 2"),
                people("a column without name", "person_id,\nann,1\nben,1\n",
                        "people.csv:1:11: a column without a name"),
                people("no person_id", "personid,age_years\nann,30\n",
                        "people.csv:1:1 personid: unknown column; did you mean 'person_id'? "
                                + "To keep it, set population.covariates: \"personid\"",
                        "people.csv:1:1 person_id: this column is missing; it is required"),
                people("the id of a follower", "person_id\nann\nann~\nben\n",
                        "people.csv:3:1 person_id: 'ann~' holds '~', which marks people who replace others"),
                people("empty id", "person_id,age_years\nann,30\n,40\nben,50\n",
                        "people.csv:3:1 person_id: is empty; every row needs it"),
                people("an id twice", "person_id,age_years\nann,30\nben,40\nann,50\n",
                        "people.csv:4:1 person_id: 'ann' is already in line 2; ids must be unique"),
                people("ragged rows", "person_id,age_years,community\nann,30,A\nben,40\ncarla,50,B,x\ndora\n",
                        "people.csv:3:5: found 2 cells where the header has 3",
                        "people.csv:4:10: found 4 cells where the header has 3",
                        "people.csv:5:1: found 1 cell where the header has 3"),
                people("text for numbers", "person_id,age_years,anxiety\nann,thirty,NA\nben,\"1,5\",1e999\n",
                        "people.csv:2:5 age_years: found text 'thirty'; expected a number from 13 to 120 (year)",
                        "people.csv:2:12 anxiety: found text 'NA'; expected a number from -6 to 6 (score); leave the "
                                + "cell empty if the value is missing",
                        "people.csv:3:5 age_years: found text '1,5'; expected a number from 13 to 120 (year); a "
                                + "decimal point is written '.'",
                        "people.csv:3:11 anxiety: found 1e999; expected a number from -6 to 6 (score)"),
                people("codes for missing labels",
                        "person_id,household,neighbourhood,workplace,community\nann,NA,-99,#N/A,.\n"
                                + "ben,h1,refused,,Na\nnull,.a,n1,none,A\n",
                        "people.csv:2:5 household: found 'NA', a code for a missing value; expected a name or number "
                                + "of the household;"
                                + " leave the cell empty if the value is missing",
                        "people.csv:2:8 neighbourhood: found '-99', a code for a missing value; expected a name or "
                                + "number of the neighbourhood;"
                                + " leave the cell empty if the value is missing",
                        "people.csv:2:12 workplace: found '#N/A', a code for a missing value; expected a name or "
                                + "number of the workplace;"
                                + " leave the cell empty if the value is missing",
                        "people.csv:2:17 community: found '.'; expected one of: A, B, C; leave the cell empty if the "
                                + "value is missing",
                        "people.csv:3:8 neighbourhood: found 'refused', a code for a missing value; expected a name "
                                + "or number of the neighbourhood;"
                                + " leave the cell empty if the value is missing",
                        "people.csv:3:17 community: found 'Na'; expected one of: A, B, C; leave the cell empty if the "
                                + "value is missing",
                        "people.csv:4:1 person_id: found 'null', a code for a missing value; every row needs it",
                        "people.csv:4:6 household: found '.a', a code for a missing value; expected a name or number "
                                + "of the household;"
                                + " leave the cell empty if the value is missing",
                        "people.csv:4:12 workplace: found 'none', a code for a missing value; expected a name or "
                                + "number of the workplace;"
                                + " leave the cell empty if the value is missing"),
                people("codes for missing numbers",
                        "person_id,age_years,attentiveness,anxiety\nann,-99,999,\nben,.,-9,\ncarla,#N/A,\"1,000\",88\n",
                        "people.csv:2:5 age_years: found -99; expected a number from 13 to 120 (year); leave the cell "
                                + "empty if the value is missing",
                        "people.csv:2:9 attentiveness: found 999; expected a number from 0 to 1 (share); leave the "
                                + "cell empty if the value is missing",
                        "people.csv:3:5 age_years: found text '.'; expected a number from 13 to 120 (year); leave the "
                                + "cell empty if the value is missing",
                        "people.csv:3:7 attentiveness: found -9; expected a number from 0 to 1 (share); leave the "
                                + "cell empty if the value is missing",
                        "people.csv:4:7 age_years: found text '#N/A'; expected a number from 13 to 120 (year); leave "
                                + "the cell empty if the value is missing",
                        "people.csv:4:12 attentiveness: found text '1,000'; expected a number from 0 to 1 (share);"
                                + " write 1000 without the comma, or 1.000 if the comma is a decimal one",
                        "people.csv:4:20 anxiety: found 88; expected a number from -6 to 6 (score); leave the cell "
                                + "empty if the value is missing"),
                people("ids that look the same",
                        "person_id\nJos\u00E9\nJose\u0301\nann lee\nann\u00A0lee\nann\u3000lee\n",
                        "people.csv:3:1 person_id: 'Jos\u00E9' is already in line 2; ids must be unique",
                        "people.csv:5:1 person_id: 'ann lee' is already in line 4; ids must be unique",
                        "people.csv:6:1 person_id: 'ann lee' is already in line 4; ids must be unique"),
                people("more columns than anybody has", "person_id,age_years\nann" + ",1".repeat(20_000) + "\n",
                        "people.csv:2:20003: has more than 10000 columns"),
                people("a cell that never ends", "person_id,household\nann," + "x".repeat(17_000_000) + "\n",
                        "people.csv:2:5: has a cell of more than 1000000 characters; is a quote missing?"),
                people("out of range",
                        "person_id,age_years,attentiveness,anthropomorphism,strength,set_point\nann,7,1.5,-0.1,0,11\n"
                                + "ben,130,,,,\n",
                        "people.csv:2:5 age_years: found 7; expected a number from 13 to 120 (year)",
                        "people.csv:2:7 attentiveness: found 1.5; expected a number from 0 to 1 (share)",
                        "people.csv:2:11 anthropomorphism: found -0.1; expected a number from 0 to 1 (share)",
                        "people.csv:2:16 strength: found 0; expected a number from 0.1 to 10 (median 1)",
                        "people.csv:2:18 set_point: found 11; expected a number from 0 to 10 (points)",
                        "people.csv:3:5 age_years: found 130; expected a number from 13 to 120 (year)"),
                people("unknown community", "person_id,community\nann,A\nben,D\ncarla,b\n",
                        "people.csv:3:5 community: found 'D'; expected one of: A, B, C",
                        "people.csv:4:7 community: found 'b'; expected one of: A, B, C"),
                people("a quote that never closes", "person_id,household\nann,\"green house\nben,red house\n",
                        "people.csv:2:5: a quote opens here but never closes"),
                people("text behind a quote", "person_id,household\nann,\"green\" house\nben,red\n",
                        "people.csv:2:12: text after a closing quote; write a quote inside quotes twice"),
                people("a quoted line break moves the lines below",
                        "person_id,household,age_years\n\"an\nn\",x,30\nben,\"a\"\"b\",x\n",
                        "people.csv:2:1 person_id: found 'an?n'; expected at most 80 printable characters",
                        "people.csv:4:12 age_years: found text 'x'; expected a number from 13 to 120 (year)"),
                people("a zero byte", "person_id\nann\nb\0n\n",
                        "people.csv:3:2: is not text (a zero byte); save it as CSV in UTF-8"),
                ties("two partners", "person_a,person_b,role\nann,ben,partners\nben,dora,partners\n",
                        "ties.csv:3:1 person_a: 'ben' has a partner in line 2 already; nobody can have two"),
                ties("unknown people", "person_a,person_b,role\nann,carl,friends\nzacharias,carla,friends\n",
                        "ties.csv:2:5 person_b: 'carl' is not a person_id in the people file; did you mean 'carla'?",
                        "ties.csv:3:1 person_a: 'zacharias' is not a person_id in the people file"),
                ties("a tie with oneself", "person_a,person_b,role\nann,ann,friends\n",
                        "ties.csv:2:5 person_b: 'ann' is also person_a; nobody has a tie with themselves"),
                ties("a tie twice, also turned round",
                        "person_a,person_b,role\nann,ben,friends\nann,ben,siblings\nben,ann,friends\n",
                        "ties.csv:3:1 person_a: the tie of 'ann' and 'ben' is in line 2 already; a pair has only one "
                                + "tie",
                        "ties.csv:4:1 person_a: the tie of 'ben' and 'ann' is in line 2 already; a pair has only one "
                                + "tie"),
                ties("unknown roles", "person_a,person_b,role\nann,ben,freinds\nann,carla,\n",
                        "ties.csv:2:9 role: found 'freinds'; did you mean 'friends'?",
                        "ties.csv:3:11 role: is empty; every row needs it"),
                ties("unknown sides",
                        "person_a,person_b,role,side_a\nann,ben,parent_child,mother\nann,carla,siblings,sister\n",
                        "ties.csv:2:22 side_a: found 'mother'; expected one of: parent, child",
                        "ties.csv:3:20 side_a: found 'sister'; expected one of: sibling"),
                ties("closeness out of range",
                        "person_a,person_b,role,closeness\nann,ben,friends,1.5\nann,carla,friends,close\n",
                        "ties.csv:2:17 closeness: found 1.5; expected a number from 0 to 1 (share)",
                        "ties.csv:3:19 closeness: found text 'close'; expected a number from 0 to 1 (share)"),
                ties("codes for missing in ties",
                        "person_a,person_b,role,side_a\nNA,ben,friends,\nann,carla,parent_child,NA\nann,ben,null,\n",
                        "ties.csv:2:1 person_a: found 'NA', a code for a missing value; every row needs it",
                        "ties.csv:3:24 side_a: found 'NA'; expected one of: parent, child; leave the cell empty if "
                                + "the value is missing",
                        "ties.csv:4:9 role: found 'null', a code for a missing value; every row needs it"),
                ties("columns of ties missing", "person_a,person_b\nann,ben\n",
                        "ties.csv:1:1 role: this column is missing; it is required"),
                ties("header of ties alone", "person_a,person_b,role\n",
                        "ties.csv: has a header but no ties; leave ties_file out to draw ties at random"),
                new Case("both files at once", "person_id,age_years\nann,12\nben,30\n",
                        "person_a,person_b,role\nann,ann,friend\n",
                        "people.csv:2:5 age_years: found 12; expected a number from 13 to 120 (year)",
                        "ties.csv:2:9 role: found 'friend'; did you mean 'friends'?"));
    }

    @BeforeEach
    void scenario() throws IOException {
        Files.writeString(folder.resolve("own.scenario.yaml"), """
                schema_version: 1
                reference: none
                replicates: 1
                horizon_days: 2
                burn_in_days: 1
                population:
                  people_file: people.csv
                  ties_file: ties.csv
                """);
        write("people.csv", PEOPLE, StandardCharsets.UTF_8);
        write("ties.csv", TIES, StandardCharsets.UTF_8);
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private void assertRefused(String... expected) throws IOException {
        List<String> before = listing();
        String file = folder.resolve("own.scenario.yaml").toString();
        for (CommandRun run : List.of(CommandRun.of("check", file),
                CommandRun.of("run", file, "--out", folder.resolve("out").toString()))) {
            assertEquals(String.join("\n", expected) + "\n", run.err().replace(folder + "/", ""));
            assertEquals(3, run.code());
            assertEquals("", run.out());
        }
        assertEquals(before, listing());
    }

    /** What is told, but for the warning of worlds with four people. */
    private static String withoutTheFew(String err) {
        return err.replaceAll("(?m)^.* population\\.people_file: warning: these worlds hold 4 people\\. .*\n", "");
    }

    private void assertAccepted() {
        CommandRun run = CommandRun.of("check", folder.resolve("own.scenario.yaml").toString());
        assertEquals("", withoutTheFew(run.err()));
        assertTrue(run.out().startsWith("OK own: 4 people,"), run.out());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesExactlyTheExpectedMessages(Case each) throws Exception {
        write("people.csv", each.people, StandardCharsets.UTF_8);
        write("ties.csv", each.ties, StandardCharsets.UTF_8);
        assertRefused(each.expected);
    }

    @Test
    void aByteOrderMarkCarriageReturnsSpacesAndQuotesAreFine() throws Exception {
        assertAccepted();
        write("people.csv", "\uFEFF" + PEOPLE.replace("\n", "\r\n").replace(",", " , "), StandardCharsets.UTF_8);
        write("ties.csv", "role,person_b,\"person_a\"\r\n\r\nfriends,\"ann\",dora", StandardCharsets.UTF_8);
        assertAccepted();
    }

    @Test
    void spacesAndAccentsOfAnyEncodingAreTheSame() throws Exception {
        write("people.csv", "person_id,age_years\u00A0\nJos\u00E9,30\u00A0\nann\u202Flee,40\ncarla,50\ndora,60\n",
                StandardCharsets.UTF_8);
        write("ties.csv", "person_a,person_b,role\nJose\u0301,ann lee,\u00A0friends\n", StandardCharsets.UTF_8);
        assertAccepted();
    }

    @Test
    void implausiblePairsAndCrowdedHouseholdsAreWarnedOf() throws Exception {
        write("people.csv",
                "person_id,age_years,household,workplace\nann,30,1,99\nben,40,1,99\ncarla,14,1,99\ndora,60,2,7\n",
                StandardCharsets.UTF_8);
        write("ties.csv",
                "person_a,person_b,role,side_a\nann,ben,parent_child,\nann,carla,partners,\n"
                        + "dora,ann,parent_child,parent\n"
                        + "carla,ben,parent_child,child\nben,dora,parent_child,\n",
                StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of("check", folder.resolve("own.scenario.yaml").toString());
        assertEquals(
                """
                        people.csv: warning: 3 people have the workplace '99'. If this is a code for a missing value, leave these cells empty
                        ties.csv:2:9 role: warning: the parent is 30 years old, the child 40. Check side_a
                        ties.csv:3:11 role: warning: one of the partners is 14 years old
                        ties.csv:6:10 role: warning: the parent is 40 years old, the child 60. Check side_a
                        """,
                withoutTheFew(run.err()).replace(folder + "/", ""));
        assertEquals(0, run.code());
        StringBuilder crowd = new StringBuilder("person_id,household\n");
        IntStream.range(0, 30).forEach(i -> crowd.append("p").append(i).append(i < 21 ? ",home\n" : ",\n"));
        write("people.csv", crowd.toString(), StandardCharsets.UTF_8);
        write("ties.csv", "person_a,person_b,role\np0,p1,friends\n", StandardCharsets.UTF_8);
        assertEquals(
                "people.csv: warning: 21 people have the household 'home'. If this is a code for a missing value, "
                        + "leave these cells empty\n",
                withoutTheFew(CommandRun.of("check", folder.resolve("own.scenario.yaml").toString()).err())
                        .replace(folder + "/", ""));
    }

    @Test
    void codesForMissingValuesInCarriedColumns() throws Exception {
        Path own = folder.resolve("own.scenario.yaml");
        Files.writeString(own, Files.readString(own).replaceFirst("(?m)^( +)people_file:",
                "$1covariates: \"work,score\"\n$1people_file:"));
        write("people.csv", "person_id,work,score\nann,NA,1\nben,office,-99\ncarla,office,2\ndora,-8,.\n",
                StandardCharsets.UTF_8);
        assertRefused(
                "people.csv:2:5 work: found 'NA', a code for a missing value; leave the cell empty if the value is "
                        + "missing, or write the label in other words",
                "people.csv:3:12 score: found '-99', a code for a missing value; leave the cell empty if the value is "
                        + "missing",
                "people.csv:5:6 work: found '-8', a code for a missing value; leave the cell empty if the value is "
                        + "missing",
                "people.csv:5:9 score: found '.', a code for a missing value; leave the cell empty if the value is "
                        + "missing, or write the label in other words");
        write("people.csv", "person_id,work,score\nann,office,999\nben,office,-2\ncarla,,-1\ndora,,0\n",
                StandardCharsets.UTF_8);
        assertEquals(
                "people.csv: warning: 1 person has '999' in the column 'score'. If this is a code for a missing "
                        + "value, leave these cells empty\n",
                withoutTheFew(CommandRun.of("check", own.toString()).err()).replace(folder + "/", ""));
        write("people.csv", "person_id,work,score\nann,,-1.0\nben,,-2.31\ncarla,,0.4\ndora,,1.2\n",
                StandardCharsets.UTF_8);
        assertEquals("", withoutTheFew(CommandRun.of("check", own.toString()).err()));
    }

    /** A household 999 beside 1 and 2 is told, one among 998 and 1000 is a household. */
    @Test
    void codesForMissingHouseholdsAreWarnedOf() throws Exception {
        write("people.csv", "person_id,household\nann,999\nben,999\ncarla,1\ndora,1\n", StandardCharsets.UTF_8);
        assertEquals(
                "people.csv: warning: 2 people have the household '999'. If this is a code for a missing value, leave "
                        + "these cells empty\n",
                withoutTheFew(CommandRun.of("check", folder.resolve("own.scenario.yaml").toString()).err())
                        .replace(folder + "/", ""));
        write("people.csv", "person_id,household\nann,999\nben,999\ncarla,998\ndora,1000\n", StandardCharsets.UTF_8);
        assertEquals("", withoutTheFew(CommandRun.of("check", folder.resolve("own.scenario.yaml").toString()).err()));
    }

    @Test
    void spacesInTheNamesOfFilesAndFoldersAreKept() throws Exception {
        Path wide = Files.createDirectories(folder.resolve("a  b"));
        for (String name : List.of("people.csv", "ties.csv")) {
            Files.move(folder.resolve(name), wide.resolve("my  " + name));
        }
        Files.writeString(folder.resolve("own.scenario.yaml"), Files.readString(folder.resolve("own.scenario.yaml"))
                .replace(": people.csv", ": a  b/my  people.csv").replace(": ties.csv", ": a  b/my  ties.csv"));
        assertAccepted();
        Path out = folder.resolve("a  b/out  1");
        assertEquals(0, CommandRun
                .of("run", folder.resolve("own.scenario.yaml").toString(), "--quiet", "--out", out.toString()).code());
        CommandRun again = CommandRun.of("check", out.resolve("resolved.yaml").toString());
        assertEquals("", withoutTheFew(again.err()));
        assertEquals(0, again.code());
    }

    @Test
    void otherEncodingsAreRefusedWithTheLine() throws Exception {
        write("people.csv", "person_id\nann\nJosé\n", StandardCharsets.ISO_8859_1);
        assertRefused("people.csv:3:4: is not UTF-8 text from this position (byte 0xE9); save it as CSV in UTF-8");
        write("people.csv", PEOPLE, StandardCharsets.UTF_16);
        assertRefused("people.csv:1:1: is UTF-16 text; save it as CSV in UTF-8");
        write("people.csv", PEOPLE, StandardCharsets.UTF_16LE);
        assertRefused("people.csv:1:2: is not text (a zero byte); save it as CSV in UTF-8");
    }

    @Test
    void fileThatIsNotThereAndFolder() throws Exception {
        Files.move(folder.resolve("people.csv"), folder.resolve("poeple.csv"));
        Files.delete(folder.resolve("ties.csv"));
        Files.createDirectory(folder.resolve("ties.csv"));
        assertRefused(
                "own.scenario.yaml:7:16 population.people_file: 'people.csv' does not exist; did you mean "
                        + "'poeple.csv'?",
                "own.scenario.yaml:8:14 population.ties_file: 'ties.csv' is a directory; expected a CSV file");
    }

    @Test
    void manyProblemsAreToldByTheirNumber() throws Exception {
        String rows = IntStream.range(0, 200).mapToObj(i -> "p" + i + ",5\n").collect(Collectors.joining());
        write("people.csv", "person_id,age_years\n" + rows, StandardCharsets.UTF_8);
        String[] expected = new String[51];
        for (int i = 0; i < 50; i++) {
            expected[i] = "people.csv:" + (i + 2) + ":" + (i < 10 ? 4 : 5)
                    + " age_years: found 5; expected a number from 13 to 120 (year)";
        }
        expected[50] = "people.csv: and 150 more problems";
        assertRefused(expected);
    }

    @Test
    void aFileThatNoMemoryHoldsIsNotRead() throws Exception {
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("people.csv").toFile(), "rw")) {
            large.setLength((1L << 30) + 1);
        }
        assertRefused("people.csv: has 1073741825 bytes; expected at most 1073741824");
    }

    @Test
    void isolatedPeopleHaveIdsOfTheirOwn() throws Exception {
        write("people.csv", PEOPLE + "i0000002,70\n", StandardCharsets.UTF_8);
        String file = folder.resolve("own.scenario.yaml").toString();
        CommandRun run = CommandRun.of("check", file, "--set", "population.isolated_count=2");
        assertEquals("people.csv: 'i0000002' is also the id of one of population.isolated_count isolated people\n",
                withoutTheFew(run.err()).replace(folder + "/", ""));
        assertEquals(0, CommandRun.of("check", file, "--set", "population.isolated_count=1").code());
    }

    /** 200,000 people and as many ties, the last row of each wrong; a million of each takes some seconds too. */
    @Test
    void longFilesAreReadInSeconds() throws Exception {
        int rows = 200_000;
        StringBuilder people = new StringBuilder("person_id,age_years,community,sociability,anxiety,neighbourhood\n");
        StringBuilder ties = new StringBuilder("person_a,person_b,role,closeness\n");
        for (int i = 0; i < rows; i++) {
            people.append('p').append(i).append(",40.5,A,0.25,,n").append(i / 20).append('\n');
            ties.append('p').append(i).append(",p").append((i + 1) % rows).append(",friends,0.5\n");
        }
        write("people.csv", people.toString(), StandardCharsets.UTF_8);
        write("ties.csv", ties + "p0,x,friends,0.5\n", StandardCharsets.UTF_8);
        long began = System.nanoTime();
        CommandRun run = CommandRun.of("check", folder.resolve("own.scenario.yaml").toString());
        double seconds = (System.nanoTime() - began) / 1e9;
        assertEquals("ties.csv:" + (rows + 2) + ":4 person_b: 'x' is not a person_id in the people file\n",
                withoutTheFew(run.err()).replace(folder + "/", ""));
        assertFalse(seconds > 20, rows + " rows took " + seconds + " s");
    }
}
