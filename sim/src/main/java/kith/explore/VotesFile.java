package kith.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kith.analysis.table.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The votes of a panel on disk: the name of its scenario, and the answers of each voter by question. Voters are names
 * without meaning. A file is replaced as a whole, so it is never half written.
 *
 * @param path where it is
 */
public record VotesFile(Path path) {
    private static final int VERSION = 1;
    private static final long MOST_BYTES = 20_000_000;

    /**
     * Replays the votes of an earlier session into a panel; a file that is not there has none.
     *
     * @throws IOException if it cannot be read, or does not hold votes of this panel
     */
    public void replay(Panel panel) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        JsonNode file = read();
        check(file.path("schema_version").asInt(0) == VERSION, "schema_version is not " + VERSION);
        String scenario = file.path("scenario").asString("");
        check(scenario.equals(panel.scenario()), "it holds votes about '" + scenario + "', and the scenario is '"
                + panel.scenario() + "'");
        check(file.path("votes").isArray(), "there is no list 'votes'");
        for (JsonNode vote : file.path("votes")) {
            String voter = vote.path("voter").asString("");
            check(voter.matches("[0-9a-f]{64}"), "a vote has no voter");
            check(panel.join(voter), "it holds more than " + Panel.MOST_VOTERS + " voters");
            for (Map.Entry<String, JsonNode> answer : vote.path("answers").properties()) {
                try {
                    panel.vote(voter, answer.getKey(), answer.getValue().asDouble(Double.NaN));
                } catch (IllegalArgumentException e) {
                    throw new IOException(path + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /**
     * Writes all votes of a panel.
     *
     * @throws kith.analysis.table.TableException if the file cannot be written; then it stays as it was
     */
    public void write(Panel panel) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("schema_version", VERSION).put("scenario", panel.scenario());
        ArrayNode votes = file.putArray("votes");
        panel.votes().forEach((voter, own) -> {
            ObjectNode answers = votes.addObject().put("voter", voter).putObject("answers");
            own.forEach(answers::put);
        });
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        WholeFile.write(path, mapper.writeValueAsBytes(file));
    }

    private JsonNode read() throws IOException {
        check(Files.size(path) <= MOST_BYTES, "it is too large to be votes of a panel");
        try {
            return JsonMapper.builder().build().readTree(Files.readAllBytes(path));
        } catch (JacksonException e) {
            throw new IOException(path + ": it is not a file of votes (" + e.getOriginalMessage() + ")", e);
        }
    }

    private void check(boolean holds, String problem) throws IOException {
        if (!holds) {
            throw new IOException(path + ": " + problem);
        }
    }
}
