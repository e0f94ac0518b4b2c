package kith.cli;

import java.io.PrintWriter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints the JSON of {@code --json}: indented, LF. */
final class Json {
    private Json() {}

    static void print(JsonNode node, PrintWriter out) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        out.print(JsonMapper.builder().build().writer().with(printer).writeValueAsString(node) + "\n");
        out.flush();
    }
}
