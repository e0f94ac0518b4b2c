package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of the model changes with its code, and with nothing else. */
class JavaTokensTest {
    private static final String CODE = "int f(int a) { return a / 2 - g(\"x // y\", '\"') >>> 1; }";

    @ParameterizedTest
    @ValueSource(strings = {
            "int f(int a) {\n    // half\n    return a / 2 - g(\"x // y\", '\"') >>> 1;\n}\n",
            "/** Halves. */\r\nint f( int a ){return a/2-g(\"x // y\",'\"')>>>1;}",
            "int f(int a) { return a /* the number */ / 2 - g(\"x // y\" /* text */, '\"') >>> 1; } // end",
            "int\tf(int a) { return a / 2 -/* less */g(\"x // y\", '\"') >>> 1; } /* open"})
    void commentsAndWhiteSpaceDoNotCount(String same) {
        assertEquals(JavaTokens.of(CODE), JavaTokens.of(same));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "int f(int a) { return a / 3 - g(\"x // y\", '\"') >>> 1; }",
            "int f(int a) { return a / 2 - g(\"x // z\", '\"') >>> 1; }",
            "int f(int a) { return a / 2 - g(\"x  // y\", '\"') >>> 1; }",
            "int f(int a) { return a / 2 - g(\"x // y\", '\\'') >>> 1; }",
            "int f(int a) { return a / 2 - g(\"x // y\", '\"') >> 1; }",
            "int f(int a) { return a / 2 - g(\"x // y\", '\"') >>> 1; } int b;",
            "intf(int a) { return a / 2 - g(\"x // y\", '\"') >>> 1; }",
            "int f(int a) { return a / 2 - g(\"\"\"x // y\"\"\", '\"') >>> 1; }"})
    void everyOtherChangeCounts(String other) {
        assertNotEquals(JavaTokens.of(CODE), JavaTokens.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a + +b", "a - -b"})
    void twoOperatorsApartAreNotOneOperator(String apart) {
        assertNotEquals(JavaTokens.of(apart), JavaTokens.of(apart.replace("+ +", "++ ").replace("- -", "-- ")));
    }
}
