package kith.analysis.design;

/** A design that holds its points one by one. */
public final class PointsDesign implements Design {
    private final double[][] rows;
    private final int blockSize;

    PointsDesign(double[][] rows, int blockSize) {
        this.rows = rows;
        this.blockSize = blockSize;
    }

    @Override
    public int points() {
        return rows.length;
    }

    @Override
    public int dimensions() {
        return rows[0].length;
    }

    @Override
    public double[] point(int number) {
        return rows[number].clone();
    }

    @Override
    public int blockSize() {
        return blockSize;
    }
}
