package kith.explore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import kith.analysis.table.TableException;
import kith.explore.PanelApi.Answer;
import kith.explore.PanelApi.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What phones and the shared screen can ask of a panel.
 *
 * <table>
 * <caption>Calls</caption>
 * <tr><td>GET panel</td><td>the stage, its question, and how many gave each answer</td></tr>
 * <tr><td>POST join: code, token</td><td>a token for a new voter, or the same one for a voter who comes back</td></tr>
 * <tr><td>POST vote: code, token, question, answer</td><td>notes an answer to the question that is asked now</td></tr>
 * <tr><td>POST screen: secret</td><td>code, address and QR code for the shared screen</td></tr>
 * <tr><td>POST question: secret, question</td><td>moves the panel; gives the same as panel</td></tr>
 * <tr><td>POST result: secret</td><td>all counts, what each rule decides, and the regimes to compare with</td></tr>
 * </table>
 *
 * <p>The last three are answered for the shared screen alone. Voters are known by a hash of their token, so a file of
 * votes lets nobody vote in another's name.
 */
final class PanelCalls {
    private static final int TOKEN_BYTES = 16;

    private final Panel panel;
    private final PanelRegimes regimes;
    private final VotesFile file;
    private final Supplier<String> joinAddress;
    private final SecureRandom random = new SecureRandom();
    private final JoinCode code = new JoinCode(System::nanoTime);
    private final String secret = token();
    private final AtomicLong noted = new AtomicLong();
    private final Object saving = new Object();
    private long saved;
    private volatile boolean unsaved;

    PanelCalls(Panel panel, PanelRegimes regimes, VotesFile file, Supplier<String> joinAddress) {
        this.panel = panel;
        this.regimes = regimes;
        this.file = file;
        this.joinAddress = joinAddress;
    }

    String joinCode() {
        return code.text();
    }

    String screenSecret() {
        return secret;
    }

    /** The calls by path; those of the shared screen only where it asks. */
    Map<String, Call> offered(boolean toScreen) {
        Map<String, Call> all = new LinkedHashMap<>();
        all.put("/api/panel", new Call(false, (address, body) -> Answer.of(panelNow())));
        all.put("/api/join", new Call(true, this::join));
        all.put("/api/vote", new Call(true, this::vote));
        if (toScreen) {
            all.put("/api/screen", ofScreen(body -> Answer.of(invitation())));
            all.put("/api/question", ofScreen(this::move));
            all.put("/api/result", ofScreen(body -> Answer.of(result())));
        }
        return all;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A call that needs the secret of the shared screen. */
    private Call ofScreen(Function<JsonNode, Answer> action) {
        return new Call(true, (address, body) -> JoinCode.isSame(secret, body.path("secret").asString(""))
                ? action.apply(body) : Answer.refused(403, "secret"));
    }

    private Answer join(String address, JsonNode body) {
        return switch (code.check(address, body.path("code").asString(""))) {
            case WRONG -> Answer.refused(403, "code");
            case TOO_MANY -> Answer.refused(429, "wait");
            case RIGHT -> {
                String earlier = body.path("token").asString("");
                String token = panel.knows(voter(earlier)) ? earlier : token();
                yield panel.join(voter(token))
                        ? Answer.of(JsonNodeFactory.instance.objectNode().put("token", token))
                        : Answer.refused(503, "full");
            }
        };
    }

    private Answer vote(String address, JsonNode body) {
        switch (code.check(address, body.path("code").asString(""))) {
            case WRONG -> {
                return Answer.refused(403, "code");
            }
            case TOO_MANY -> {
                return Answer.refused(429, "wait");
            }
            case RIGHT -> { }
        }
        String voter = voter(body.path("token").asString(""));
        if (!panel.knows(voter)) {
            return Answer.refused(403, "token");
        }
        String question = body.path("question").asString("");
        if (!panel.stage().equals(question)) {
            return Answer.refused(409, "question");
        }
        try {
            panel.vote(voter, question, body.path("answer").asDouble(Double.NaN));
        } catch (IllegalArgumentException e) {
            return Answer.refused(400, "answer");
        }
        return save() ? Answer.of(JsonNodeFactory.instance.objectNode().put("counted", true))
                : Answer.refused(500, "save");
    }

    /** Writes the votes to the file; one writing serves all votes that came before it began. */
    private boolean save() {
        long mine = noted.incrementAndGet();
        synchronized (saving) {
            if (saved >= mine) {
                return true;
            }
            long upTo = noted.get();
            try {
                file.write(panel);
                saved = upTo;
                unsaved = false;
            } catch (TableException e) {
                unsaved = true;
            }
            return !unsaved;
        }
    }

    private Answer move(JsonNode body) {
        return panel.moveTo(body.path("question").asString("")) ? Answer.of(panelNow())
                : Answer.refused(400, "question");
    }

    private ObjectNode panelNow() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String stage = panel.stage();
        node.put("stage", stage).put("voters", panel.voters()).put("unsaved", unsaved);
        ArrayNode ids = node.putArray("questions");
        panel.questions().forEach(each -> ids.add(each.id()));
        Optional<PanelQuestion> question = panel.question(stage);
        question.ifPresent(each -> {
            ObjectNode asked = node.putObject("question");
            describe(each, asked);
            counts(each, asked);
            asked.put("place", panel.questions().indexOf(each) + 1);
        });
        return node;
    }

    private static void describe(PanelQuestion question, ObjectNode node) {
        node.put("id", question.id()).put("role", question.role()).put("about", question.about());
        ArrayNode answers = node.putArray("answers");
        question.answers().forEach(answers::add);
    }

    private void counts(PanelQuestion question, ObjectNode node) {
        ArrayNode counts = node.putArray("counts");
        int votes = 0;
        for (int count : panel.counts(question)) {
            counts.add(count);
            votes += count;
        }
        node.put("votes", votes);
    }

    private ObjectNode invitation() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String address = joinAddress.get();
        QrCode qr = QrCode.of(address + "#code=" + code.text());
        node.put("code", code.text()).put("address", address);
        node.putObject("qr").put("size", qr.size()).put("path", qr.path());
        return node;
    }

    private ObjectNode result() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("scenario", panel.scenario());
        ArrayNode questions = node.putArray("questions");
        for (PanelQuestion question : panel.questions()) {
            ObjectNode each = questions.addObject();
            describe(question, each);
            counts(question, each);
        }
        ObjectNode rules = node.putObject("rules");
        for (VoteRule rule : VoteRule.values()) {
            ObjectNode each = rules.putObject(rule.word());
            Map<PanelQuestion, Double> decisions = panel.decisions(rule);
            ObjectNode decided = each.putObject("decisions");
            decisions.forEach((question, value) -> decided.put(question.id(), value));
            settings(PanelRule.settings(decisions, regimes.settings()), each);
            panel.leastHeard(rule).ifPresent(least -> each.putObject("least").put("agrees", least.agrees())
                    .put("of", least.of()));
        }
        ArrayNode others = node.putArray("regimes");
        for (PanelRegimes.Regime regime : regimes.others()) {
            settings(regime.settings(), others.addObject().put("name", regime.name()).put("label", regime.label()));
        }
        return node;
    }

    private static void settings(Map<String, String> settings, ObjectNode node) {
        ObjectNode all = node.putObject("settings");
        settings.forEach(all::put);
    }

    /** The name of a voter in the panel: a hash of the token, which does not give the token away. */
    private static String voter(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
