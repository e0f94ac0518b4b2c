package kith.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.glossary.Glossary;
import kith.analysis.glossary.Term;
import kith.scenario.format.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code kith list terms}: explains the terms of kith. */
@Command(
        name = "terms",
        description = "Explain the terms of kith in plain words.",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {"  kith list terms", "  kith list terms dependency"})
final class ListTermsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "WORD", description = "Part of a term or of its explanation.")
    private String word = "";

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandRefused {
        List<Term> all = Glossary.terms();
        List<Term> chosen = all.stream().filter(term -> term.contains(word)).toList();
        if (chosen.isEmpty()) {
            String near = Words.nearest(word, all.stream().map(Term::name).toList())
                    .map(name -> "; did you mean '" + name + "'?").orElse("");
            throw new CommandRefused(ExitCode.USAGE, "no term matches '" + Words.shown(word, 60) + "'" + near);
        }
        if (json) {
            Json.print(list(chosen), spec.commandLine().getOut());
        } else {
            Columns columns = new Columns();
            columns.add("TERM", "MEANING");
            chosen.forEach(term -> columns.add(term.name(), term.explanation()));
            columns.print(spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }

    private static ArrayNode list(List<Term> terms) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Term term : terms) {
            ObjectNode node = list.addObject().put("term", term.name()).put("explanation", term.explanation());
            term.oldWords().forEach(node.putArray("old_words")::add);
        }
        return list;
    }
}
