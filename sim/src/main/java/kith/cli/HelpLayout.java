package kith.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IOptionRenderer;
import picocli.CommandLine.Help.IParameterRenderer;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lays out the help of all commands so that lines break at spaces alone, never within a path or an option. */
final class HelpLayout {
    /** A sign without width at which no line is broken. It stands in the text only while picocli lays it out. */
    private static final String JOINER = "\uFEFF";
    private static final int NARROWEST = 60;

    private HelpLayout() {}

    /** Applies to a command and to all below it. */
    static void apply(CommandLine line, int columns) {
        int width = Math.max(NARROWEST, columns);
        line.setUsageHelpWidth(width);
        line.setHelpFactory(Unbroken::new);
        each(line, width);
    }

    private static void each(CommandLine line, int width) {
        Map<String, IHelpSectionRenderer> sections = line.getHelpSectionMap();
        sections.replaceAll((name, renderer) -> help -> renderer.render(help).replace(JOINER, ""));
        sections.put(UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                help -> text(help.commandSpec().usageMessage().description(), width));
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER,
                help -> text(help.commandSpec().usageMessage().footer(), width));
        line.getSubcommands().values().forEach(sub -> each(sub, width));
    }

    private static String text(String[] lines, int width) {
        return Arrays.stream(lines)
                .flatMap(each -> WrappedText
                        .lines(each.strip(), indent(each), each.startsWith(" ") ? indent(each) + "  " : "", width)
                        .stream())
                .map(each -> each + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static final class Unbroken extends Help {
        Unbroken(CommandSpec spec, ColorScheme scheme) {
            super(spec, scheme);
        }

        @Override
        public IOptionRenderer createDefaultOptionRenderer() {
            IOptionRenderer renderer = super.createDefaultOptionRenderer();
            return (option, label, scheme) -> unbroken(renderer.render(option, label, scheme), scheme);
        }

        @Override
        public IParameterRenderer createDefaultParameterRenderer() {
            IParameterRenderer renderer = super.createDefaultParameterRenderer();
            return (parameter, label, scheme) -> unbroken(renderer.render(parameter, label, scheme), scheme);
        }

        /** Joins an option that can be negated in the line that shows all options. */
        @Override
        protected Text createDetailedSynopsisOptionsText(Collection<ArgSpec> done, List<OptionSpec> options,
                Comparator<OptionSpec> order, boolean cluster) {
            String text = super.createDetailedSynopsisOptionsText(done, options, order, cluster).plainString();
            String joined = text.replace("--[no-]", "--" + JOINER + "[no-" + JOINER + "]" + JOINER);
            return colorScheme().ansi().new Text(joined);
        }

        /** Joins what belongs together in the last column. */
        private static Text[][] unbroken(Text[][] rows, ColorScheme scheme) {
            for (Text[] row : rows) {
                int last = row.length - 1;
                row[last] = scheme.ansi().new Text(
                        row[last].plainString().replaceAll("(?<=[-/.*=:_])(?=[^ ])|(?<=[^ ])(?=[-/.*=:_])", JOINER));
            }
            return rows;
        }
    }
}
