package kith.cli;

/** The command line of kith. */
public final class Kith {
    private Kith() {}

    public static void main(String[] args) {
        System.out.println("kith");
    }
}
