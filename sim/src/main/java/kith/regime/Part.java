package kith.regime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.companion.AiRole;
import kith.companion.Product;
import kith.companion.Steering;
import kith.random.Draws;
import kith.relation.Need;
import kith.scenario.settings.Community;
import kith.scenario.settings.GranularitySettings;
import kith.scenario.settings.GranularitySettings.Chooser;
import kith.scenario.settings.GranularitySettings.Context;
import kith.scenario.settings.GranularitySettings.Pluralism;

/**
 * What a regime decides as one: all cells of its products between which its granularity does not tell apart.
 *
 * @param name role, situation and community as far as they are told apart, or all
 * @param key key from which its halves are drawn
 * @param cells its cells in which a need is served
 */
record Part(String name, long key, List<Cell> cells) {
    static final List<String> SITUATION = List.of("care", "practical");

    /**
     * One cell of it.
     *
     * @param product the product
     * @param role place of the role among the product's
     * @param situation 0 care, 1 practical
     * @param community of the users
     */
    record Cell(Product product, int role, int situation, int community) {
        /** The cell in which a product meets a need of somebody of a community. */
        static Cell of(Product product, int need, int community) {
            return new Cell(product, product.rolePlaceFor(need), situationOf(need), community);
        }

        /** The needs that are served in it; a role that never suits best serves none. */
        int[] needs() {
            return IntStream.range(0, Need.COUNT)
                    .filter(need -> product.rolePlaceFor(need) == role && situationOf(need) == situation)
                    .toArray();
        }

        private static int situationOf(int need) {
            return AiRole.isPractical(need) ? 1 : 0;
        }

        int index() {
            return Steering.cell(product.index(), role, situation, community);
        }
    }

    Part {
        cells = List.copyOf(cells);
    }

    /** The parts into which a granularity divides products. */
    static List<Part> of(List<Product> products, GranularitySettings granularity) {
        Map<String, List<Cell>> byName = new LinkedHashMap<>();
        for (Product product : products) {
            for (int role = 0; role < product.roles().size(); role++) {
                for (int situation = 0; situation < Steering.SITUATIONS; situation++) {
                    for (int community = 0; community < Community.COUNT; community++) {
                        Cell cell = new Cell(product, role, situation, community);
                        if (cell.needs().length == 0) {
                            continue;
                        }
                        byName.computeIfAbsent(name(cell, granularity), name -> new ArrayList<>()).add(cell);
                    }
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        byName.forEach((name, cells) -> parts.add(new Part(name, Draws.textKey(name), cells)));
        return List.copyOf(parts);
    }

    private static String name(Cell cell, GranularitySettings granularity) {
        List<String> words = new ArrayList<>();
        if (granularity.context() != Context.ONE) {
            words.add(cell.product().roles().get(cell.role()).name());
        }
        if (granularity.context() == Context.PER_ROLE_AND_SITUATION) {
            words.add(SITUATION.get(cell.situation()));
        }
        if (granularity.pluralism() == Pluralism.STEERABLE && granularity.steeredBy() == Chooser.COMMUNITY) {
            words.add("community " + Community.of(cell.community()).word());
        }
        return words.isEmpty() ? "all" : String.join(", ", words);
    }

    /** Whether a cell of it belongs to users of a community. */
    boolean isFor(int community) {
        return cells.stream().anyMatch(cell -> cell.community() == community);
    }

    /** Whether only users of one community are in it. */
    boolean isOfOneCommunity() {
        return cells.stream().mapToInt(Cell::community).distinct().count() == 1;
    }

    /** The first cell, which stands for all: they have the same levers. */
    int first() {
        return cells.get(0).index();
    }
}
