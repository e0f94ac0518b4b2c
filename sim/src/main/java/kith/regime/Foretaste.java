package kith.regime;

import kith.companion.Conduct;
import kith.companion.Product;
import kith.society.World;

/** What a session with a product for a need would be worth to a person under some conduct: simulated experience. */
@FunctionalInterface
public interface Foretaste {
    double worth(World world, int person, Product product, int need, Conduct conduct);
}
