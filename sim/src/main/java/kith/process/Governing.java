package kith.process;

import kith.regime.Governance;
import kith.society.World;

/** Lets providers begin to govern their AIs on day 0; their rounds have a place of their own in the order of a day. */
record Governing(Governance governance) implements Mechanism {
    @Override
    public String name() {
        return "governance";
    }

    @Override
    public void dayZero(World world) {
        governance.begin(world);
    }
}
